package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.admin.Askers;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpAct.Need;
import org.madoguchi.admin.cases.HelpOrder;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.cases.HelpRequestLocks;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.deeds.StaffMail;
import org.madoguchi.admin.deeds.TakenAddressService;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.settings.Settings;

/**
 * Four eyes: one person asks for an act, another decides within a day. Nobody decides what they asked for, nor about
 * the own account, nor about somebody who stands higher. With {@code madoguchi.desk.second-person=delay} nobody else is
 * needed for what takes two whoever it is about: it is done after {@code madoguchi.desk.delay} (12 h), unless the
 * student stops it.
 */
@ApplicationScoped
@Transactional
class RequestService implements Decisions {

    private static final Duration TIME_TO_DECIDE = Duration.ofHours(24);
    private static final Duration DELAY = Duration.ofHours(12);

    @Inject
    private DeskAccess access;

    @Inject
    private ActLocks locks;

    @Inject
    private Askers askers;

    @Inject
    private CaseService cases;

    @Inject
    private StaffMail staffMail;

    @Inject
    private TakenAddressService addresses;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private HelpRequestLocks requestLocks;

    @Inject
    private RequestOutcome outcome;

    @Inject
    private RequestMail mail;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Asks for an act for a case whose account is locked.
     *
     * @throws HelpRefusedException when the address cannot be had
     */
    void ask(HelpOrder order, Case one) {
        var account = one.account();
        if (order.act().takes(Need.EMAIL)) {
            staffMail.check(account, order.email().orElseThrow());
        }
        var delayed = isDelayed(order.act(), one);
        var time = delayed ? settings.duration("madoguchi.desk.delay", DELAY) : TIME_TO_DECIDE;
        var request = new HelpRequest(order, account, one.rank(), access.getUserId(), delayed, time, clock.instant());
        addresses.findOwner(request).ifPresent(request::takesFrom);
        requests.add(request);
        if (delayed) {
            mail.offerStop(request);
        }
        audit.record(AuditEntry.of(AuditKind.HELP_ASKED)
                .by(access.getUserId())
                .about(account.getUserId())
                .with(DetailPart.ACT, order.act())
                .with(order.detail()));
    }

    /**
     * Allows what somebody else has asked for: it is done in this transaction.
     *
     * @return false when it could not be done any more
     * @throws org.madoguchi.fault.AccessDeniedException without the right, for the own request, about the own account
     *     or somebody higher
     * @throws HelpRefusedException when it waits no longer, or whoever asked may not ask any more
     */
    @Override
    public boolean approve(Long id) {
        var request = decidable(id);
        if (request.isDelayed()) {
            throw new HelpRefusedException("approvals.error.delayed");
        }
        if (!askers.isAtWork(request)) {
            throw new HelpRefusedException("approvals.error.asker");
        }
        var one = cases.of(request.getAccount(), CampusAnswer.NONE);
        access.require(access.getRank().reaches(one.rank()), person(request), RefusalReason.HIGHER_PERSON);
        outcome.done(request, one, access.getUserId());
        return request.getState() == RequestState.DONE;
    }

    /**
     * Forbids what somebody else has asked for.
     *
     * @param why for the asker
     * @throws org.madoguchi.fault.AccessDeniedException as for {@link #approve}
     * @throws HelpRefusedException when it waits no longer
     */
    @Override
    public void refuse(Long id, String why) {
        outcome.ended(decidable(id), RequestState.REFUSED, access.getUserId(), why);
    }

    /**
     * Takes back what the caller has asked for.
     *
     * @throws org.madoguchi.fault.AccessDeniedException for what somebody else has asked for
     * @throws HelpRefusedException when it waits no longer
     */
    @Override
    public void withdraw(Long id) {
        access.require(DeskRight.HELP_ASK);
        var request = open(id);
        access.require(request.isAskedBy(access.getUserId()), person(request), RefusalReason.NOT_OWN_REQUEST);
        outcome.ended(request, RequestState.WITHDRAWN, access.getUserId(), null);
    }

    /**
     * Whether time stands in for the second person; never about somebody who stands higher than the caller, nor where
     * there is no address whose owner could stop it.
     */
    public boolean isDelayed(HelpAct act, Case one) {
        return "delay".equals(settings.string("madoguchi.desk.second-person", "required"))
                && access.getRank().reaches(one.rank())
                && !one.promotable()
                && (one.account().getEmail().isPresent() || act == HelpAct.TAKE_OVER);
    }

    private HelpRequest decidable(Long id) {
        access.require(DeskRight.HELP_APPROVE);
        var request = open(id);
        access.require(!request.isAskedBy(access.getUserId()), person(request), RefusalReason.OWN_REQUEST);
        access.requireOther(person(request));
        access.require(access.getRank().reaches(request.getRank()), person(request), RefusalReason.HIGHER_PERSON);
        return request;
    }

    /** The request, locked after the accounts of all who take part. */
    private HelpRequest open(Long id) {
        requestLocks.findAccount(id).ifPresent(account -> locks.lock(account, requestLocks.findParties(id)));
        return requestLocks
                .lock(id)
                .filter(request -> request.isOpen(clock.instant()))
                .orElseThrow(() -> new HelpRefusedException("approvals.error.decided"));
    }

    private static String person(HelpRequest request) {
        return request.getAccount().getUserId();
    }
}
