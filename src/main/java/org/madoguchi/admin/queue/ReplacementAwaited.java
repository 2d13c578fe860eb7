package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That applications are to be made anew without a fee, for those who may approve it. */
@ApplicationScoped
class ReplacementAwaited {

    @Produces
    static Awaited<ReplacementRequest> awaited(ApplicationRequests requests) {
        return new Awaited<>(
                MailKind.APPLICATION_REPLACE_WAITING,
                DeskRight.APPLICATIONS_APPROVE,
                now -> requests.waiting(ReplacementRequest.class, now),
                one -> "/desk/application.xhtml?id=" + one.getApplication().getId(),
                ReplacementAwaited::words);
    }

    private static NewMail words(ReplacementRequest request, NewMail mail) {
        var application = request.getApplication();
        return mail.application(application.getNumber())
                .about(application.getAccount())
                .words(request.getReason());
    }
}
