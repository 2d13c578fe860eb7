package org.madoguchi.admin.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.notice.NoticeVersion;
import org.madoguchi.notice.Notices;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/** Four eyes over what is published: one person asks for it, another decides within some days. */
@ApplicationScoped
@Transactional
class NoticeRequestService implements Decisions {

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private Notices notices;

    @Inject
    private ContactHosts hosts;

    @Inject
    private OpenRequests open;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Asks that a version be published. @throws HelpRefusedException when one of this text waits already */
    public Long ask(NoticeVersion version) {
        access.require(DeskRight.NOTICES_WRITE);
        var id = version.getNotice().getId();
        if (waiting(id).isPresent()) {
            throw new HelpRefusedException("notices.error.asked");
        }
        var request = new NoticeRequest(id, version.getNumber(), access.getUserId(), clock.instant());
        requests.add(request);
        audit.record(NoticeDeskService.about(AuditKind.NOTICE_ASKED, version)
                .with(DetailPart.REQUEST, request.getId())
                .by(access.getUserId()));
        return request.getId();
    }

    @Override
    public boolean approve(Long id) {
        access.require(DeskRight.NOTICES_APPROVE);
        notices.lock();
        var request = open.approvable(NoticeRequest.class, id, DeskRight.NOTICES_APPROVE);
        var version = version(request);
        version.ifPresent(one -> {
            hosts.require(one);
            notices.publish(one, request.getAskedBy());
        });
        decide(request, version.isPresent() ? RequestState.DONE : RequestState.FAILED, null);
        return version.isPresent();
    }

    @Override
    public void refuse(Long id, String why) {
        decide(open.refusable(NoticeRequest.class, id, DeskRight.NOTICES_APPROVE), RequestState.REFUSED, why);
    }

    @Override
    public void withdraw(Long id) {
        decide(open.own(NoticeRequest.class, id, DeskRight.NOTICES_WRITE), RequestState.WITHDRAWN, null);
    }

    private Optional<NoticeVersion> version(NoticeRequest request) {
        return notices.find(request.getNoticeId()).flatMap(notice -> notices.find(notice, request.getNumber()));
    }

    private void decide(NoticeRequest request, RequestState outcome, String why) {
        open.decide(request, outcome, why);
        audit.record(decided(request).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    /** What waits for a decision, the longest first; empty for whoever may not see it. */
    public List<NoticeRequest> waiting() {
        return access.may(DeskRight.NOTICES_SEE) ? requests.waiting(NoticeRequest.class, clock.instant()) : List.of();
    }

    /** What waits for a decision about this text. */
    public Optional<NoticeRequest> waiting(long notice) {
        return waiting().stream()
                .filter(request -> request.getNoticeId() == notice)
                .findFirst();
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(NoticeRequest request) {
        return open.isDecidable(request, DeskRight.NOTICES_APPROVE);
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(NoticeRequest.class, due, request -> audit.record(decided(request)));
    }

    private static AuditEntry decided(NoticeRequest request) {
        var kind = request.getState() == RequestState.DONE ? AuditKind.NOTICE_PUBLISHED : AuditKind.NOTICE_REFUSED;
        return AuditEntry.of(kind)
                .with(DetailPart.REQUEST, request.getId())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.ID, request.getNoticeId())
                .with(DetailPart.VERSION, request.getNumber())
                .with(DetailPart.OUTCOME, request.getState());
    }
}
