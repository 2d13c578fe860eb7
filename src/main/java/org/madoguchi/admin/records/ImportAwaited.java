package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That imports wait, for those who may approve them. */
@ApplicationScoped
class ImportAwaited {

    @Produces
    static Awaited<ImportRequest> awaited(TwoPersonRequests requests) {
        return new Awaited<>(
                MailKind.RECORDS_IMPORT_WAITING,
                DeskRight.RECORDS_APPROVE,
                now -> requests.waiting(ImportRequest.class, now, "imported"),
                one -> "/desk/records-import.xhtml?id=" + one.getImported().getId(),
                (one, mail) -> mail.act(one.getImported().getKind()));
    }
}
