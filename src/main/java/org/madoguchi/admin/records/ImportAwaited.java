package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That imports wait, for those who may approve them. */
@ApplicationScoped
class ImportAwaited {

    private static final String PAGE = "/desk/records-import.xhtml?id=";

    @Produces
    static Awaited<ImportRequest> awaited(ImportRequests requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.RECORDS_IMPORT_WAITING,
                DeskRight.RECORDS_APPROVE,
                requests::waiting,
                ImportRequest::isDecidableBy,
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(ImportRequest request, NewMail mail, PublicUrl publicUrl) {
        return mail.act(request.getImported().getKind())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + request.getImported().getId()));
    }
}
