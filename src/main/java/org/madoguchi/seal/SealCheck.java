package org.madoguchi.seal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** Stops a start with keys that cannot seal, while {@code madoguchi.certificates} is on: only here it is known. */
@ApplicationScoped
class SealCheck {

    private static final Logger LOGGER = Logger.getLogger(SealCheck.class.getName());
    /** Authorities take a week or two for a new one. */
    private static final Duration SOON = Duration.ofDays(30);

    private Settings settings;
    private Clock clock;
    private Seal seal;

    /** For the proxy. */
    protected SealCheck() {}

    @Inject
    SealCheck(Settings settings, Clock clock, Seal seal) {
        this.settings = settings;
        this.clock = clock;
        this.seal = seal;
    }

    /** @throws org.madoguchi.settings.check.StartFailedException when a key cannot be used */
    void check(@Observes @Priority(60) @Initialized(ApplicationScoped.class) Object context) {
        if (settings.bool("madoguchi.certificates", false)) {
            try {
                warnings().forEach(LOGGER::warning);
                seal.open();
            } catch (InvalidSettingException e) {
                throw ServiceStart.settingFailed(settings, e);
            }
        }
    }

    /** What will have to be done soon, a line each. @throws InvalidSettingException when a key cannot be used now */
    List<String> warnings() {
        return Stream.of(KeySettings.values())
                .flatMap(place -> place.key(settings).stream().flatMap(key -> warnings(place, key).stream()))
                .toList();
    }

    private List<String> warnings(KeySettings place, SealKey key) {
        var now = clock.instant();
        if (key.isDemo() && !settings.bool("madoguchi.simulation", false)) {
            throw place.invalid("holds a demo's key, whose subject says " + SealKey.NOT_TRUSTED);
        }
        if (!key.isValid(now)) {
            throw place.invalid("holds a certificate that is valid from " + key.notBefore() + " to " + key.notAfter());
        }
        if (place == KeySettings.CREDENTIALS && !key.isRsa()) {
            throw place.invalid("holds a key that is not RSA, the only kind that every reader of credentials knows");
        }
        return key.endsWithin(SOON, now)
                ? List.of(place.invalid("holds a certificate that ends at " + key.notAfter() + ": replace it before")
                        .getMessage())
                : List.of();
    }
}
