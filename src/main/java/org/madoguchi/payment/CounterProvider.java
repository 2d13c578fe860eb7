package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 窓口での現金払い: nothing happens until staff note a receipt number. */
@ApplicationScoped
class CounterProvider implements PaymentProvider {

    static final String NAME = "counter";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<PaymentMethod> methods() {
        return Set.of(PaymentMethod.CASH);
    }

    @Override
    public Started start(PaymentStart start) {
        return new Started(start.key(), Optional.empty(), PaymentNumbers.NONE);
    }

    /** Cash that was received is noted by staff, and not found by asking. */
    @Override
    public Settled ask(String reference) {
        return Settled.of(Settled.Status.WAITING);
    }

    @Override
    public boolean cancel(String reference) {
        return true;
    }

    @Override
    public Optional<PaymentNotice> verify(Map<String, String> headers, byte[] body) {
        return Optional.empty();
    }
}
