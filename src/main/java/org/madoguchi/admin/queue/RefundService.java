package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.decision.Decisions;
import org.madoguchi.admin.decision.OpenRequests;
import org.madoguchi.application.Application;
import org.madoguchi.application.ApplicationStaffService;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.payment.Payment;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequests;

/**
 * 返金 / Refunds, whichever way was paid: what came a second time, late, in another amount, or for what is stuck; and
 * cash. One person asks, another decides within some days, and nobody about an application of their own. The service
 * notes that it was done; at a gateway, or over the counter, people do it.
 */
@ApplicationScoped
@Transactional
class RefundService implements Decisions {

    @Inject
    private ApplicationRequests requests;

    @Inject
    private TwoPersonRequests all;

    @Inject
    private ApplicationStaffService applications;

    @Inject
    private PaymentService payments;

    @Inject
    private OpenRequests open;

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Asks for it.
     *
     * @param reason for the second person, and for the student
     * @throws org.madoguchi.fault.AccessDeniedException without the right, or for one's own
     * @throws HelpRefusedException when there is nothing to be given back, or that is asked for already
     */
    public void ask(Long application, String reason) {
        access.require(DeskRight.APPLICATIONS_DECIDE);
        applications.number(application).ifPresent(payments::lock); // of two at once, both would find nothing asked
        var found = applications
                .find(application)
                .filter(one -> due(one) > 0)
                .orElseThrow(() -> new HelpRefusedException("application.error.refund"));
        access.requireOther(found.getAccount().getUserId());
        if (isAsked(application)) {
            throw new HelpRefusedException("application.error.refund_asked");
        }
        var request = new RefundRequest(found, due(found), reason, access.getUserId(), clock.instant());
        all.add(request);
        audit.record(entry(AuditKind.PAYMENT_REFUND_ASKED, request)
                .by(access.getUserId())
                .with(DetailPart.AMOUNT, request.getAmount())
                .with(DetailPart.REMARK, reason));
    }

    @Override
    public boolean approve(Long id) {
        var request = open.approvable(RefundRequest.class, id, DeskRight.APPLICATIONS_DECIDE);
        var done = due(request.getApplication()) == request.getAmount() && refund(request);
        open.decide(request, done ? RequestState.DONE : RequestState.FAILED, null);
        if (done) {
            tell(request);
        }
        return done;
    }

    private boolean refund(RefundRequest request) {
        var number = request.getApplication().getNumber();
        var note = Detail.of(DetailPart.ASKED_BY, request.getAskedBy());
        return payments.surplus(number) > 0
                ? payments.refundTwice(number, access.getUserId(), note.with(DetailPart.AMOUNT, request.getAmount()))
                : payments.refund(number, access.getUserId(), note);
    }

    private void tell(RefundRequest request) {
        var application = request.getApplication();
        var account = application.getAccount();
        account.getEmail()
                .ifPresent(address -> mails.queue(NewMail.to(account, address, MailKind.APPLICATION_REFUNDED)
                        .application(application.getNumber())
                        .amount(request.getAmount())
                        .words(request.getReason())
                        .page(publicUrl.application(application.getNumber()))));
    }

    @Override
    public void refuse(Long id, String why) {
        var request = open.refusable(RefundRequest.class, id, DeskRight.APPLICATIONS_DECIDE);
        open.decide(request, RequestState.REFUSED, why);
        audit.record(over(request).by(access.getUserId()).with(DetailPart.REMARK, why));
    }

    @Override
    public void withdraw(Long id) {
        var request = open.own(RefundRequest.class, id, DeskRight.APPLICATIONS_DECIDE);
        open.decide(request, RequestState.WITHDRAWN, null);
        audit.record(over(request).by(access.getUserId()));
    }

    /** What waits for a decision, the longest first; empty for whoever may not even ask. */
    public List<RefundRequest> waiting() {
        return access.may(DeskRight.APPLICATIONS_DECIDE)
                ? requests.waiting(RefundRequest.class, clock.instant())
                : List.of();
    }

    /** What was asked about an application lately, the newest first. */
    public List<RefundRequest> about(Long application) {
        access.require(DeskRight.APPLICATIONS_SEE);
        return requests.about(RefundRequest.class, application);
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable(RefundRequest request) {
        return open.isDecidable(request, DeskRight.APPLICATIONS_DECIDE);
    }

    /** Whether the caller may ask for it now. */
    public boolean isAskable(Application one) {
        return access.may(DeskRight.APPLICATIONS_DECIDE) && due(one) > 0 && !isAsked(one.getId());
    }

    private boolean isAsked(Long application) {
        return requests.about(RefundRequest.class, application).stream().anyMatch(one -> one.isOpen(clock.instant()));
    }

    /** What can be given back now, in yen: first what came a second time. */
    private int due(Application one) {
        var surplus = payments.surplus(one.getNumber());
        return surplus > 0
                ? surplus
                : payments.find(one.getNumber())
                        .filter(payment -> isRefundable(one, payment))
                        .map(Payment::getHad)
                        .orElse(0);
    }

    /** Money that nothing can be had for, and cash, which the counter can give back. */
    private static boolean isRefundable(Application one, Payment payment) {
        return one.getState().leadsTo(ApplicationState.REFUNDED)
                || payment.getReceiptNumber().isPresent();
    }

    /** Lets those expire that nobody has decided in time. */
    void expire(@Observes HousekeepingDue due) {
        open.expire(RefundRequest.class, due, request -> audit.record(over(request)));
    }

    private static AuditEntry over(RefundRequest request) {
        return entry(AuditKind.PAYMENT_REFUND_REFUSED, request)
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.OUTCOME, request.getState());
    }

    private static AuditEntry entry(AuditKind kind, RefundRequest request) {
        return AuditEntry.of(kind)
                .about(request.getOwner())
                .with(DetailPart.APPLICATION, request.getApplication().getNumber());
    }
}
