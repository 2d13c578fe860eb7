package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That texts wait to be published, for those who may publish them. */
@ApplicationScoped
class NoticeAwaited {

    private static final String PAGE = "/desk/notice.xhtml?id=";

    @Produces
    static Awaited<NoticeRequest> awaited(TwoPersonRequests requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.NOTICE_WAITING,
                DeskRight.NOTICES_APPROVE,
                now -> requests.waiting(NoticeRequest.class, now),
                (request, userId) -> !request.isAskedBy(userId),
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(NoticeRequest request, NewMail mail, PublicUrl publicUrl) {
        return mail.askedBy(request.getAskedBy()).page(publicUrl.page(PAGE + request.getNoticeId()));
    }
}
