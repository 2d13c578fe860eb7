package org.madoguchi.testing;

import jakarta.enterprise.inject.spi.CDI;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Has {@link Leftovers} removed; it is asked outside of the server too, and there does nothing. */
final class FreshStart implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getConfigurationParameter(ArquillianExtension.RUNNING_INSIDE_ARQUILLIAN)
                .isPresent()) {
            CDI.current().select(Leftovers.class).get().remove();
        }
    }
}
