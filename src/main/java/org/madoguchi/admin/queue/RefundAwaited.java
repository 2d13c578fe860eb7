package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That money is to be given back, for those who may approve it. */
@ApplicationScoped
class RefundAwaited {

    @Produces
    static Awaited<RefundRequest> awaited() {
        return new Awaited<>(
                RefundRequest.class,
                MailKind.APPLICATION_REFUND_WAITING,
                DeskRight.APPLICATIONS_DECIDE,
                one -> DeskRight.APPLICATIONS_DECIDE,
                one -> "/desk/application.xhtml?id=" + one.getApplication().getId(),
                one -> AuditKind.PAYMENT_REFUNDED,
                one -> one.getApplication().getNumber(),
                RefundAwaited::words);
    }

    private static NewMail words(RefundRequest request, NewMail mail) {
        var application = request.getApplication();
        return mail.application(application.getNumber())
                .about(application.getAccount())
                .amount(request.getAmount())
                .words(request.getReason());
    }
}
