package org.madoguchi.fault;

import java.util.stream.Stream;

/** What is behind a failure: pages, transactions and servers wrap what they let out. */
public final class FailureCauses {

    private FailureCauses() {}

    /** The failure, its cause, the cause of that, and so on. */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
