package org.madoguchi.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** All printing services there are adapters for. */
@ApplicationScoped
class PrintProviders {

    private static final String SETTING = "madoguchi.print.provider";
    private static final String DEFAULT = ManualProvider.NAME;

    @Inject
    @Any
    private Instance<PrintProvider> all;

    @Inject
    private Settings settings;

    /** The one that new orders go to. @throws InvalidSettingException when it is none */
    PrintProvider inUse() {
        var name = settings.string(SETTING, DEFAULT);
        return all.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(SETTING, "\"" + name + "\" is no provider", DEFAULT));
    }

    /** The one to which it was given. @throws IllegalStateException when its name is one that none has any more */
    PrintProvider of(PrintRegistration registration) {
        return all.stream()
                .filter(provider -> provider.name().equals(registration.getProvider()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No provider is " + registration.getProvider()));
    }
}
