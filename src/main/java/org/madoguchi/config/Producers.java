package org.madoguchi.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.madoguchi.settings.Settings;

/** What every feature injects: the settings, the zone, and the clock (UTC; tests bring their own). */
@ApplicationScoped
class Producers {

    @Produces
    @Singleton
    Settings settings() {
        return Settings.load();
    }

    /** The zone in which people are told times. */
    @Produces
    @Singleton
    ZoneId zone(Settings settings) {
        return ZoneId.of(settings.string("madoguchi.zone", "Asia/Tokyo"));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
