package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/** That applications are to be made anew without a fee, for those who may approve it. */
@ApplicationScoped
class ReplacementAwaited {

    private static final String PAGE = "/desk/application.xhtml?id=";

    @Produces
    static Awaited<ReplacementRequest> awaited(ReplacementRequests requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.APPLICATION_REPLACE_WAITING,
                DeskRight.APPLICATIONS_APPROVE,
                requests::waiting,
                ReplacementRequest::isDecidableBy,
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(ReplacementRequest request, NewMail mail, PublicUrl publicUrl) {
        var application = request.getApplication();
        return mail.application(application.getNumber())
                .about(application.getAccount())
                .words(request.getReason())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + application.getId()));
    }
}
