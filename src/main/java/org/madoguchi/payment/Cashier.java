package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.job.Job;
import org.madoguchi.settings.Settings;

/**
 * Pays by way of a provider, and finds out what has become of it. A provider is never waited for while anything in the
 * database is held; whatever ends between two steps is gone on with by the key that was stored before the first.
 */
@ApplicationScoped
public class Cashier {

    private static final Logger LOGGER = Logger.getLogger(Cashier.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Duration SWEEP = Duration.ofMinutes(10);

    @Inject
    private AttemptService attempts;

    @Inject
    private PaymentProviders providers;

    @Inject
    private PaymentService payments;

    @Inject
    private Event<CancelAsked> cancelAsked;

    @Inject
    private Settings settings;

    @Produces
    static Job sweep(Cashier cashier) {
        return Job.once("payments", BETWEEN_LOOKS, cashier::sweep);
    }

    /** By which it can be paid now. */
    Set<PaymentMethod> methods() {
        return providers.methods();
    }

    /**
     * Begins to pay, or goes on with what was begun.
     *
     * @return empty when it cannot be paid any more, or not so
     * @throws PaymentFailedException when the provider did not answer; it can be tried again
     */
    public Optional<PaymentAttempt> pay(String subject, PaymentMethod method) {
        return providers
                .by(method)
                .flatMap(provider -> attempts.begin(subject, method, provider.name()))
                .map(this::goOn);
    }

    private PaymentAttempt goOn(PaymentAttempt attempt) {
        return attempt.getReference().isPresent() ? attempt : attempts.begun(attempt.getId(), providers.start(attempt));
    }

    /**
     * 支払方法の変更, and before a payment is called off or taken in cash: the provider is told that it will not be paid
     * in the way that was chosen. Never within a transaction.
     *
     * @return false as long as somebody may pay in that way
     */
    public boolean release(String subject) {
        var live = attempts.live(subject);
        live.filter(providers::cancel).ifPresent(attempt -> attempts.drop(attempt.getId()));
        return attempts.live(subject).isEmpty();
    }

    /** 申請の取消, by whoever has ordered the payment. @return whether it is certain that nobody can pay any more */
    boolean callOff(String subject) {
        if (!release(subject)) {
            return false;
        }
        cancelAsked.fire(new CancelAsked(subject));
        return payments.state(subject).filter(PaymentState.CANCELLED::equals).isPresent();
    }

    /** The way in which it can be paid now. */
    Optional<PaymentAttempt> live(String subject) {
        return attempts.live(subject);
    }

    /** Asks the provider what has become of it; harmless at any time. */
    public void settle(String subject) {
        attempts.live(subject).ifPresent(this::ask);
    }

    /** Asks the provider since a notice came; one that was acted upon before is not again. */
    void settle(PaymentProvider provider, PaymentNotice notice) {
        if (!attempts.isKnown(provider.name(), notice)) {
            var settled = provider.ask(notice.reference());
            attempts.apply(provider.name(), notice.reference(), settled, Optional.of(notice));
        }
    }

    /** The provider has something to say of it, and does not answer: the next sweep asks. */
    void hasten(String provider, String reference) {
        attempts.hasten(provider, reference);
    }

    private void ask(PaymentAttempt attempt) {
        try {
            var reference = goOn(attempt).getReference().orElseThrow();
            var settled = providers.of(attempt).ask(reference);
            attempts.apply(attempt.getProvider(), reference, settled, Optional.empty());
        } catch (RuntimeException e) { // whatever it is, others wait behind it
            LOGGER.log(Level.WARNING, e, () -> attempt.getProvider() + " is asked again later");
            attempts.failed(attempt.getId());
        }
    }

    /** Asks about those for which no notice has come, and ends those whose time is over. Harmless at any time. */
    public void sweep() {
        if (settings.bool("madoguchi.certificates", false)) {
            attempts.unasked(settings.duration("madoguchi.payment.sweep", SWEEP))
                    .forEach(this::ask);
            attempts.overdue().forEach(this::end);
        }
    }

    private void end(String subject) {
        settle(subject);
        if (release(subject)) {
            attempts.expire(subject);
        }
    }
}
