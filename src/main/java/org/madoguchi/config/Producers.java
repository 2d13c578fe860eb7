package org.madoguchi.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.madoguchi.settings.Settings;

/** What every feature injects: the settings and the clock (UTC; tests bring their own). */
@ApplicationScoped
public class Producers {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.load();
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
