package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That texts wait to be published, for those who may publish them. */
@ApplicationScoped
class NoticeAwaited {

    @Produces
    static Awaited<NoticeRequest> awaited(TwoPersonRequests requests) {
        return new Awaited<>(
                MailKind.NOTICE_WAITING,
                DeskRight.NOTICES_APPROVE,
                now -> requests.waiting(NoticeRequest.class, now),
                one -> "/desk/notice.xhtml?id=" + one.getNoticeId(),
                (one, mail) -> mail);
    }
}
