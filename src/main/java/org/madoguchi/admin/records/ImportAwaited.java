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
    static Awaited<ImportRequest> awaited(ImportRequests requests) {
        return new Awaited<>(
                MailKind.RECORDS_IMPORT_WAITING,
                DeskRight.RECORDS_APPROVE,
                requests::waiting,
                one -> "/desk/records-import.xhtml?id=" + one.getImported().getId(),
                (one, mail) -> mail.act(one.getImported().getKind()));
    }
}
