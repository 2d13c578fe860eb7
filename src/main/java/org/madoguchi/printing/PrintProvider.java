package org.madoguchi.printing;

import java.time.Duration;

/**
 * A service whose machines print. Another one is added by another bean of this type; all of it may be called again at
 * any time. None of it is called within a transaction.
 */
public interface PrintProvider {

    /** As it is stored, and set by {@code madoguchi.print.provider}. */
    String name();

    /** For what it gives a number. */
    PrintUnit unit();

    /** How long to wait before it is asked again about what stands so. */
    default Duration pause(PrintState state) {
        return state == PrintState.REGISTERING ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
    }

    /**
     * Registers; asked again with the same key, it answers with what it has registered before.
     *
     * @throws PrintFailedException when it did not answer
     */
    Registration register(PrintJob job);

    /** Where it stands. @throws PrintFailedException when it did not answer */
    Registration look(String reference);

    /** Takes it back, be it known or not. @throws PrintFailedException when it did not answer */
    void delete(String reference);
}
