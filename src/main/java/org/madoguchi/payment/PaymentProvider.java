package org.madoguchi.payment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Through which people pay. A gateway is added by another bean of this type; all of it may be called again at any time
 * and has to answer the same. None of it is called within a transaction.
 */
public interface PaymentProvider {

    /** As it is stored, and stands in the address of its notices. */
    String name();

    /** By which it can be paid now; none while it is not in use. */
    Set<PaymentMethod> methods();

    /**
     * Begins; asked again with the same key, it answers with what it has begun before.
     *
     * @throws PaymentFailedException when it did not answer, or refused
     */
    Started start(PaymentStart start);

    /**
     * Where it stands, asked of the provider itself.
     *
     * @throws PaymentFailedException when it did not answer
     */
    Settled ask(String reference);

    /**
     * Calls it off.
     *
     * @return whether it is certain that nobody can pay any more
     */
    boolean cancel(String reference);

    /** What was sent, if it is this provider's: by its signature over the very bytes, and its time. */
    Optional<PaymentNotice> verify(Map<String, String> headers, byte[] body);
}
