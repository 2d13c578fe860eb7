package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.record.importing.ImportCharset;
import org.madoguchi.record.importing.ImportKind;
import org.madoguchi.record.importing.RecordImporter;

/** Has files looked at and imported for the caller; each in many transactions, and so in none of its own. */
@ApplicationScoped
class ImportDesk {

    @Inject
    private RecordImporter importer;

    @Inject
    private ImportDeskService service;

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
        return service.mayApply(id) && importer.apply(id, access.getUserId());
    }

    /** Does what somebody else has asked for. @return false when it waits no longer */
    boolean approve(Long id) {
        return service.approves(id) && importer.apply(id, access.getUserId());
    }
}
