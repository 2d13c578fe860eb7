package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.PublishRule;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.notice.Notice;
import org.madoguchi.notice.NoticeContent;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.notice.NoticeVersion;
import org.madoguchi.notice.Notices;

/** What staff do with texts. Of two who change one at the same time, one wins and the other is told. */
@ApplicationScoped
@Transactional
class NoticeDeskService {

    @Inject
    private Notices notices;

    @Inject
    private NoticeRequestService requests;

    @Inject
    private ContactHosts hosts;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private PublishRule publishing;

    @Inject
    private Clock clock;

    /** Whether publishing takes two. */
    public boolean isTakingTwo() {
        return publishing.isTakingTwo();
    }

    /** The newest version of each text, the newest text first. */
    public List<NoticeVersion> latest() {
        access.require(DeskRight.NOTICES_SEE);
        return notices.latest();
    }

    /** All versions of a text, the newest first; none when there is no such text. */
    public List<NoticeVersion> versions(Long id) {
        access.require(DeskRight.NOTICES_SEE);
        return notices.find(id).map(notices::versions).orElse(List.of());
    }

    /** 保存 of a text more. @return its first version */
    public NoticeVersion add(NoticeKind kind, NoticeContent content) {
        access.require(DeskRight.NOTICES_WRITE);
        notices.lock();
        return saved(notices.add(kind, content, access.getUserId()));
    }

    /**
     * 保存 of a version more; the oldest go.
     *
     * @param base number of the version that was open when it was written
     * @throws HelpRefusedException when somebody has written one since
     */
    public NoticeVersion save(Long id, int base, NoticeContent content) {
        access.require(DeskRight.NOTICES_WRITE);
        var version = notices.write(locked(id, base), content, access.getUserId());
        notices.trim(
                version.getNotice(),
                requests.waiting(id).map(NoticeRequest::getNumber).orElse(0));
        return saved(version);
    }

    /**
     * 公開 of a version, the newest or an older one; where that takes two, it is asked for.
     *
     * @param base number of the newest version that the page showed
     * @return whether it is published
     * @throws HelpRefusedException when somebody has written one since, or has asked for it already, or it names hosts
     *     that it may not
     */
    public boolean publish(Long id, int base, int number) {
        access.require(DeskRight.NOTICES_WRITE);
        var version = notices.find(locked(id, base), number)
                .orElseThrow(() -> new HelpRefusedException("notices.error.gone"));
        hosts.require(version);
        if (isTakingTwo()) {
            requests.ask(version);
            return false;
        }
        notices.publish(version, access.getUserId());
        audit.record(entry(AuditKind.NOTICE_PUBLISHED, version));
        return true;
    }

    /**
     * 公開終了, which takes one person in any case; a maintenance is over by it.
     *
     * @throws HelpRefusedException when somebody has written a version since, or it is not published
     */
    public void withdraw(Long id, int base) {
        access.require(DeskRight.NOTICES_WRITE);
        var notice = locked(id, base);
        var shown = notice.getShown()
                .flatMap(number -> notices.find(notice, number))
                .orElseThrow(() -> new HelpRefusedException("notices.error.gone"));
        notices.withdraw(notice, access.getUserId());
        audit.record(entry(AuditKind.NOTICE_WITHDRAWN, shown));
    }

    private Notice locked(Long id, int base) {
        notices.lock();
        var notice = notices.find(id).orElseThrow(() -> new HelpRefusedException("notices.error.gone"));
        if (notice.getLatest() != base) {
            throw new HelpRefusedException("notices.error.changed");
        }
        return notice;
    }

    private NoticeVersion saved(NoticeVersion version) {
        audit.record(entry(AuditKind.NOTICE_SAVED, version));
        return version;
    }

    private AuditEntry entry(AuditKind kind, NoticeVersion version) {
        return about(kind, version).by(access.getUserId());
    }

    /** A row about a version. */
    static AuditEntry about(AuditKind kind, NoticeVersion version) {
        return AuditEntry.of(kind)
                .with(DetailPart.ID, version.getNotice().getId())
                .with(DetailPart.KIND, version.getNotice().getKind())
                .with(DetailPart.VERSION, version.getNumber());
    }

    /** Whether students are shut out by this text now. */
    public boolean isClosedNow(Notice notice) {
        return notice.getShown()
                .flatMap(number -> notices.find(notice, number))
                .filter(version -> version.getContent().isClosed(clock.instant()))
                .isPresent();
    }
}
