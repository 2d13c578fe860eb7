package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That certificates are to be revoked or issued anew, for those who may approve it. */
@ApplicationScoped
class LedgerAwaited {

    @Produces
    static Awaited<LedgerRequest> awaited(LedgerRequestRepository requests) {
        return new Awaited<>(
                MailKind.CERTIFICATE_END_WAITING,
                DeskRight.LEDGER_END_APPROVE,
                requests::waiting,
                one -> "/desk/certificate.xhtml?id=" + one.getCertificate().getId(),
                LedgerAwaited::words);
    }

    private static NewMail words(LedgerRequest request, NewMail mail) {
        var certificate = request.getCertificate();
        certificate.getAccount().ifPresent(mail::about);
        return mail.act(request.getAct()).number(certificate.getNumber());
    }
}
