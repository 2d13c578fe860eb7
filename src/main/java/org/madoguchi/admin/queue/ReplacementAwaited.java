package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That applications are to be made anew without a fee, for those who may approve it. */
@ApplicationScoped
class ReplacementAwaited {

    @Produces
    static Awaited<ReplacementRequest> awaited() {
        return new Awaited<>(
                ReplacementRequest.class,
                MailKind.APPLICATION_REPLACE_WAITING,
                DeskRight.APPLICATIONS_APPROVE,
                one -> DeskRight.APPLICATIONS_DECIDE,
                one -> "/desk/application.xhtml?id=" + one.getApplication().getId(),
                one -> AuditKind.APPLICATION_REPLACED,
                one -> one.getApplication().getNumber(),
                ReplacementAwaited::words);
    }

    private static NewMail words(ReplacementRequest request, NewMail mail) {
        var application = request.getApplication();
        return mail.application(application.getNumber())
                .about(application.getAccount())
                .words(request.getReason());
    }
}
