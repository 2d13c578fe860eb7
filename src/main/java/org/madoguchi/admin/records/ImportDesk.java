package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.record.importing.ImportCharset;
import org.madoguchi.record.importing.ImportKind;
import org.madoguchi.record.importing.RecordImporter;

/** Has files looked at and imported for the caller; each in many transactions, and so in none of its own. */
@ApplicationScoped
class ImportDesk implements Decisions {

    @Inject
    private RecordImporter importer;

    @Inject
    private ImportDeskService service;

    @Inject
    private ImportRequestService requests;

    @Inject
    private DeskAccess access;

    /** The import; empty when the file cannot be read in this encoding, or in any. */
    Optional<Long> look(ImportKind kind, RecordImporter.Upload upload, Optional<ImportCharset> charset)
            throws IOException {
        access.require(DeskRight.RECORDS_IMPORT);
        return importer.look(kind, upload, charset, access.getUserId());
    }

    /** @return whether it is done now; if not it is asked for, or was over */
    boolean apply(Long id) {
        return service.begins(id) && importer.apply(id, access.getUserId());
    }

    @Override
    public boolean approve(Long id) {
        return importer.apply(requests.approve(id), access.getUserId());
    }

    @Override
    public void refuse(Long id, String why) {
        requests.refuse(id, why);
    }

    @Override
    public void withdraw(Long id) {
        requests.withdraw(id);
    }
}
