package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That money is to be given back, for those who may approve it. */
@ApplicationScoped
class RefundAwaited {

    @Produces
    static Awaited<RefundRequest> awaited(ApplicationRequests requests) {
        return new Awaited<>(
                MailKind.APPLICATION_REFUND_WAITING,
                DeskRight.APPLICATIONS_DECIDE,
                now -> requests.waiting(RefundRequest.class, now),
                one -> "/desk/application.xhtml?id=" + one.getApplication().getId(),
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
