package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.settings.Settings;

/**
 * Four eyes: one person asks for an act, another decides within a day. Nobody decides what they asked for, nor about
 * the
 * own account. With {@code madoguchi.desk.second-person=delay} nobody else is needed: it is done after
 * {@code madoguchi.desk.delay} (12 h), unless the student stops it.
 */
@ApplicationScoped
@Transactional
public class RequestService {

    private static final Duration TIME_TO_DECIDE = Duration.ofHours(24);
    private static final Duration DELAY = Duration.ofHours(12);
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 50;

    @Inject
    private HelpGate gate;

    @Inject
    private DeskAccess access;

    @Inject
    private StaffMail staffMail;

    @Inject
    private HelpRequestRepository requests;

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
     * Asks for an act.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right, and for the own account
     * @throws HelpRefusedException when it makes no sense now, or somebody has asked already
     */
    public void ask(HelpOrder order) {
        var account = gate.enter(order).account();
        order.email().ifPresent(email -> staffMail.check(account, email));
        var delayed = isDelayed();
        var time = delayed ? settings.duration("madoguchi.desk.delay", DELAY) : TIME_TO_DECIDE;
        var request = new HelpRequest(order, account, access.getUserId(), delayed, time, clock.instant());
        requests.add(request);
        if (delayed) {
            mail.offerStop(request);
        } else {
            mail.tellApprovers(request);
        }
        audit.record(
                AuditKind.HELP_ASKED,
                access.getUserId(),
                account.getUserId(),
                "act=" + order.act() + ";" + order.detail());
    }

    /**
     * Allows what somebody else has asked for: it is done in this transaction.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right, for the own request, about the own account
     * @throws HelpRefusedException when it waits no longer
     */
    public void approve(Long id) {
        var request = decidable(id);
        if (request.isDelayed()) {
            throw new HelpRefusedException("approvals.error.delayed");
        }
        outcome.done(request, access.getUserId());
    }

    /**
     * Forbids what somebody else has asked for.
     *
     * @param why for the asker
     * @throws org.madoguchi.fault.AccessDeniedException without the right, for the own request, about the own account
     * @throws HelpRefusedException when it waits no longer
     */
    public void refuse(Long id, String why) {
        outcome.ended(decidable(id), HelpRequestState.REFUSED, access.getUserId(), why);
    }

    /**
     * Takes back what the caller has asked for.
     *
     * @throws org.madoguchi.fault.AccessDeniedException for what somebody else has asked for
     * @throws HelpRefusedException when it waits no longer
     */
    public void withdraw(Long id) {
        access.require(DeskRight.HELP_ASK);
        var request = open(id);
        gate.require(request.isAskedBy(access.getUserId()), request.getAccount().getUserId(), "not-own-request");
        outcome.ended(request, HelpRequestState.WITHDRAWN, access.getUserId(), null);
    }

    /** What waits for a decision, the longest first. */
    public List<HelpRequest> waiting() {
        access.require(DeskRight.HELP_ASK);
        return requests.waiting(clock.instant());
    }

    /** How many wait. */
    public long count() {
        access.require(DeskRight.HELP_ASK);
        return requests.countWaiting(clock.instant());
    }

    /** What was decided in the last days, the newest first. */
    public List<HelpRequest> decided() {
        access.require(DeskRight.HELP_ASK);
        return requests.decided(clock.instant().minus(LATELY), MOST);
    }

    /** Whether time stands in for the second person here. */
    public boolean isDelayed() {
        return "delay".equals(settings.string("madoguchi.desk.second-person", "required"));
    }

    private HelpRequest decidable(Long id) {
        access.require(DeskRight.HELP_APPROVE);
        var request = open(id);
        var student = request.getAccount().getUserId();
        gate.require(!request.isAskedBy(access.getUserId()), student, "own-request");
        gate.require(!request.isAbout(access.getUserId()), student, "own-account");
        return request;
    }

    private HelpRequest open(Long id) {
        return requests.lock(id)
                .filter(request -> request.isOpen(clock.instant()))
                .orElseThrow(() -> new HelpRefusedException("approvals.error.decided"));
    }
}
