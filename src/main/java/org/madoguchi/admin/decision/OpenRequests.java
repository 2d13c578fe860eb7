package org.madoguchi.admin.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;
import org.madoguchi.admin.Askers;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.secondperson.TwoPersonRequests;

/**
 * What is asked of whoever decides about a request; joins the transaction of the service that calls. The request is
 * locked until that ends.
 */
@ApplicationScoped
public class OpenRequests {

    @Inject
    private DeskAccess access;

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private Askers askers;

    @Inject
    private DecisionMail mail;

    @Inject
    private Clock clock;

    /**
     * One that the caller may refuse.
     *
     * @param right that this takes
     * @throws org.madoguchi.fault.AccessDeniedException without the right, for one in which the caller has a hand, or
     *     which is about the caller
     * @throws HelpRefusedException when it waits no longer
     */
    public <T extends TwoPersonRequest> T refusable(Class<T> type, Long id, DeskRight right) {
        access.require(right);
        var one = open(type, id);
        access.require(!one.isHandOf(access.getUserId()), one.person().orElse(null), RefusalReason.OWN_REQUEST);
        one.person().ifPresent(access::requireOther);
        return one;
    }

    /** One that the caller may approve: as {@link #refusable}, and whoever asked is still there. */
    public <T extends TwoPersonRequest> T approvable(Class<T> type, Long id, DeskRight right) {
        var one = refusable(type, id, right);
        if (!askers.isAtWork(one)) {
            throw new HelpRefusedException("approvals.error.asker");
        }
        return one;
    }

    /** One that the caller has asked for. @throws org.madoguchi.fault.AccessDeniedException for somebody else's */
    public <T extends TwoPersonRequest> T own(Class<T> type, Long id, DeskRight right) {
        access.require(right);
        var one = open(type, id);
        access.require(one.isAskedBy(access.getUserId()), one.person().orElse(null), RefusalReason.NOT_OWN_REQUEST);
        return one;
    }

    /** Whether the caller may approve or refuse it, for pages. */
    public boolean isDecidable(TwoPersonRequest one, DeskRight right) {
        return access.may(right) && one.isOpen(clock.instant()) && one.isDecidableBy(access.getUserId());
    }

    /** Decides as the caller, and tells those who took part. @param why it is not done; may be {@code null} */
    public void decide(TwoPersonRequest one, RequestState outcome, String why) {
        one.decide(outcome, access.getUserId(), why, clock.instant());
        mail.tell(one);
    }

    /** Lets those expire that nobody has decided in time, and tells who asked. @param note what else there is to do */
    public <T extends TwoPersonRequest> void expire(Class<T> type, HousekeepingDue due, Consumer<T> note) {
        requests.due(type, due.now(), HousekeepingDue.BATCH).forEach(id -> requests.lock(type, id)
                .filter(TwoPersonRequest::isWaiting)
                .ifPresent(one -> {
                    one.decide(RequestState.EXPIRED, null, null, due.now());
                    mail.tell(one);
                    note.accept(one);
                }));
    }

    private <T extends TwoPersonRequest> T open(Class<T> type, Long id) {
        return requests.lock(type, id)
                .filter(one -> one.isOpen(clock.instant()))
                .orElseThrow(() -> new HelpRefusedException("approvals.error.decided"));
    }
}
