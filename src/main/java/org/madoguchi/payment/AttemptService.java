package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.settings.Settings;

/**
 * The ways in which a payment is tried, and what providers have answered; each method is a short transaction, between
 * which a provider is asked.
 */
@ApplicationScoped
@Transactional
class AttemptService {

    private static final int BATCH = 50;

    @Inject
    private PaymentRows rows;

    @Inject
    private Event<PaymentChanged> changed;

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** The way in which it can be paid; begun now if there is none. Empty when it cannot be paid any more. */
    Optional<PaymentAttempt> begin(String subject, PaymentMethod method, String provider) {
        return rows.lock(subject)
                .filter(payment -> payment.isOpen(clock.instant()))
                .map(payment -> rows.live(payment).orElseGet(() -> add(payment, method, provider)));
    }

    private PaymentAttempt add(Payment payment, PaymentMethod method, String provider) {
        var attempt = new PaymentAttempt(payment, provider, method, clock.instant());
        rows.add(attempt);
        audit.record(PaymentService.entry(AuditKind.PAYMENT_STARTED, payment)
                .by(payment.getAccount().getUserId())
                .with(DetailPart.KIND, method));
        return attempt;
    }

    /** Its provider has begun it; numbers for a till are mailed, too: one stands there without this page. */
    PaymentAttempt begun(Long id, Started started) {
        var attempt = rows.attempt(id).orElseThrow();
        var payment = rows.lock(attempt.getPayment().getId());
        var first = attempt.getReference().isEmpty();
        attempt.begun(started);
        if (first && attempt.getNumbers().isForTill()) {
            mail(payment, attempt.getNumbers());
        }
        return attempt;
    }

    private void mail(Payment payment, PaymentNumbers numbers) {
        var account = payment.getAccount();
        account.getEmail()
                .ifPresent(address -> mails.queue(NewMail.to(account, address, MailKind.APPLICATION_PAY_NUMBERS)
                        .application(payment.getSubject())
                        .till(
                                numbers.getSlip().orElse(""),
                                numbers.getCustomer().orElse(""),
                                numbers.getConfirmation().orElse(""))
                        .due(payment.getDueAt())
                        .page(publicUrl.payment(payment.getSubject()))));
    }

    /** Its provider did not answer, and is asked again later. */
    void failed(Long id) {
        rows.attempt(id).ifPresent(attempt -> attempt.failed(clock.instant()));
    }

    /** It is asked for as soon as anybody asks. */
    void hasten(String provider, String reference) {
        rows.owner(provider, reference).map(rows::lock).ifPresent(payment -> rows.attempt(provider, reference)
                .orElseThrow()
                .hasten());
    }

    /** It is certain that nobody can pay this way any more: another can be chosen. */
    void drop(Long id) {
        var attempt = rows.attempt(id).orElseThrow();
        rows.lock(attempt.getPayment().getId());
        attempt.end();
    }

    /** It is certain that nobody can pay any more, and its time is over. */
    void expire(String subject) {
        var now = clock.instant();
        rows.lock(subject)
                .filter(payment -> payment.getDueAt().isBefore(now) && payment.end(PaymentState.EXPIRED, now))
                .ifPresent(payment -> {
                    rows.live(payment).ifPresent(PaymentAttempt::end);
                    audit.record(PaymentService.entry(AuditKind.PAYMENT_ENDED, payment)
                            .with(DetailPart.STATE, payment.getState()));
                    fire(payment);
                });
    }

    /**
     * What a provider has answered.
     *
     * @param notice what made us ask, if it was one; a second one changes nothing
     */
    void apply(String provider, String reference, Settled settled, Optional<PaymentNotice> notice) {
        var now = clock.instant();
        var payment = rows.owner(provider, reference).map(rows::lock);
        if (notice.isPresent() && !rows.note(provider, notice.get(), now)) {
            return;
        }
        payment.ifPresent(locked -> {
            var attempt = rows.attempt(provider, reference).orElseThrow();
            attempt.asked(now);
            settle(locked, attempt, settled);
        });
    }

    private void settle(Payment payment, PaymentAttempt attempt, Settled settled) {
        attempt.taken(settled.status() == Settled.Status.PROMPT);
        switch (settled.status()) {
            case WAITING -> {}
            case PROMPT -> {
                if (isPromptEnough()) {
                    pay(payment, attempt, settled);
                }
            }
            case FINAL -> {
                attempt.end();
                pay(payment, attempt, settled);
            }
            case ENDED -> attempt.end();
            case REVERSED -> reverse(payment, attempt);
        }
    }

    private void pay(Payment payment, PaymentAttempt attempt, Settled settled) {
        if (payment.isPaidBy(attempt)) {
            return;
        }
        var entry = PaymentService.entry(AuditKind.PAYMENT_PAID, payment)
                .with(DetailPart.KIND, attempt.getMethod())
                .with(DetailPart.AMOUNT, settled.amount());
        if (payment.paid(attempt.getId(), settled.amount(), settled.at(), clock.instant())) {
            audit.record(entry.with(DetailPart.STATE, payment.getState()));
            fire(payment);
        } else if (attempt.bring(settled.amount())) {
            audit.recordFailure(entry.because("paid-twice"));
        }
    }

    private void reverse(Payment payment, PaymentAttempt attempt) {
        attempt.end();
        if (payment.isPaidBy(attempt) && payment.reverse(clock.instant())) {
            audit.record(PaymentService.entry(AuditKind.PAYMENT_REVERSED, payment)
                    .with(DetailPart.KIND, attempt.getMethod()));
            fire(payment);
        }
    }

    /** The way in which a subject can be paid now. */
    Optional<PaymentAttempt> live(String subject) {
        return rows.find(subject).flatMap(rows::live);
    }

    /** Live ones whose provider was not asked for so long, and any of which a provider has something to say. */
    List<PaymentAttempt> unasked(Duration pause) {
        return Stream.concat(rows.unasked(clock.instant().minus(pause), BATCH).stream(), rows.hastened(BATCH).stream())
                .toList();
    }

    List<String> overdue() {
        return rows.overdue(clock.instant(), BATCH);
    }

    boolean isKnown(String provider, PaymentNotice notice) {
        return rows.isKnown(provider, notice.event());
    }

    private void fire(Payment payment) {
        changed.fire(new PaymentChanged(payment.getSubject(), payment.getState()));
    }

    private boolean isPromptEnough() {
        return !settings.string("madoguchi.payment.release", "PROMPT").equals("FINAL");
    }
}
