package org.madoguchi.testing;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian ask {@link ServerPreparation}. */
public class ServerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerPreparation.class);
    }
}
