package org.madoguchi.testing;

/** Opens {@code /metrics} of the portals of tests. */
public final class MetricsToken {

    public static final String VALUE = "a-token-of-the-tests";

    private MetricsToken() {}
}
