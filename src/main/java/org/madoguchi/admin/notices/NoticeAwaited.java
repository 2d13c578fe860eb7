package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.mail.MailKind;

/** That texts wait to be published, for those who may publish them. */
@ApplicationScoped
class NoticeAwaited {

    @Produces
    static Awaited<NoticeRequest> awaited() {
        return new Awaited<>(
                NoticeRequest.class,
                MailKind.NOTICE_WAITING,
                DeskRight.NOTICES_APPROVE,
                one -> DeskRight.NOTICES_SEE,
                one -> "/desk/notice.xhtml?id=" + one.getNoticeId(),
                one -> AuditKind.NOTICE_PUBLISHED,
                one -> "",
                (one, mail) -> mail);
    }
}
