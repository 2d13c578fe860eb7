package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;

/** That imports wait, for those who may approve them. */
@ApplicationScoped
class ImportAwaited {

    @Produces
    static Awaited<ImportRequest> awaited() {
        return new Awaited<>(
                ImportRequest.class,
                MailKind.RECORDS_IMPORT_WAITING,
                DeskRight.RECORDS_APPROVE,
                one -> DeskRight.RECORDS_IMPORT,
                one -> "/desk/records-import.xhtml?id=" + one.getImported().getId(),
                one -> one.getImported().getKind(),
                one -> one.getImported().getFileName(),
                (one, mail) -> mail);
    }
}
