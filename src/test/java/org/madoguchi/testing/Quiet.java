package org.madoguchi.testing;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a class from telling of faults that a test brings about. */
public final class Quiet implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger;

    /** @param teller by whose name its logger is called */
    public Quiet(Class<?> teller) {
        logger = Logger.getLogger(teller.getName());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        logger.setLevel(Level.OFF);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.setLevel(null);
    }
}
