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
    static Awaited<LedgerRequest> awaited() {
        return new Awaited<>(
                LedgerRequest.class,
                MailKind.CERTIFICATE_END_WAITING,
                DeskRight.LEDGER_END_APPROVE,
                one -> DeskRight.LEDGER_END_ASK,
                one -> "/desk/certificate.xhtml?id=" + one.getCertificate().getId(),
                one -> one.getAct(),
                one -> one.getCertificate().getNumber(),
                LedgerAwaited::words);
    }

    private static NewMail words(LedgerRequest request, NewMail mail) {
        var certificate = request.getCertificate();
        certificate.getAccount().ifPresent(mail::about);
        return mail.number(certificate.getNumber());
    }
}
