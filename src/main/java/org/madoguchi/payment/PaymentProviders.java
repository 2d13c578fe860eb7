package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.config.PublicUrl;

/** All through which people pay. */
@ApplicationScoped
class PaymentProviders {

    @Inject
    @Any
    private Instance<PaymentProvider> all;

    @Inject
    private PublicUrl publicUrl;

    /** By which it can be paid now, in order. */
    Set<PaymentMethod> methods() {
        return all.stream()
                .map(PaymentProvider::methods)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaymentMethod.class)));
    }

    /** That through which it is paid so. */
    Optional<PaymentProvider> by(PaymentMethod method) {
        return all.stream()
                .filter(provider -> provider.methods().contains(method))
                .findFirst();
    }

    /** The one with this name, in use or not. */
    Optional<PaymentProvider> named(String name) {
        return all.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** @throws PaymentFailedException when its name is one that no provider has any more */
    PaymentProvider of(PaymentAttempt attempt) {
        return named(attempt.getProvider())
                .orElseThrow(() -> new PaymentFailedException("No provider is " + attempt.getProvider()));
    }

    /** Begins it, or learns what was begun with this key. @throws PaymentFailedException as the provider does */
    Started start(PaymentAttempt attempt) {
        var payment = attempt.getPayment();
        return of(attempt)
                .start(new PaymentStart(
                        attempt.getKey(),
                        payment.getSubject(),
                        attempt.getMethod(),
                        payment.getAmount(),
                        payment.getDueAt(),
                        publicUrl.payment(payment.getSubject())));
    }

    /** Whether it is certain that nobody can pay this way any more; a provider that does not answer is not certain. */
    boolean cancel(PaymentAttempt attempt) {
        try {
            var reference =
                    attempt.getReference().orElseGet(() -> start(attempt).reference());
            return of(attempt).cancel(reference);
        } catch (PaymentFailedException e) {
            return false;
        }
    }
}
