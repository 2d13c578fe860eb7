package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That certificates are to be revoked or issued anew, for those who may approve it. */
@ApplicationScoped
class LedgerAwaited {

    private static final String PAGE = "/desk/certificate.xhtml?id=";

    @Produces
    static Awaited<LedgerRequest> awaited(LedgerRequestRepository requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.CERTIFICATE_END_WAITING,
                DeskRight.LEDGER_END_APPROVE,
                requests::waiting,
                LedgerRequest::isDecidableBy,
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(LedgerRequest request, NewMail mail, PublicUrl publicUrl) {
        var certificate = request.getCertificate();
        certificate.getAccount().ifPresent(mail::about);
        return mail.act(request.getAct())
                .number(certificate.getNumber())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + certificate.getId()));
    }
}
