package org.madoguchi.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.config.Version;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.fault.UnavailableException;
import org.madoguchi.secondpassword.Argon2idHasher;

/** All numbers as one text: what this node knows of itself, and what the database says. */
@ApplicationScoped
class Metrics {

    private static final Logger LOGGER = Logger.getLogger(Metrics.class.getName());
    private static final double NANOS = 1e9;

    @Inject
    private MetricsService service;

    @Inject
    private Argon2idHasher hasher;

    private final KeptText kept = new KeptText(() -> Sample.text(read()));

    /** Empty while the first is being made. */
    Optional<String> text() {
        return kept.get();
    }

    private List<Sample> read() {
        var samples = new ArrayList<Sample>();
        samples.add(Sample.of("version", "version", Version.VALUE, 1));
        samples.add(Sample.of("hash_places", hasher.getPlaces()));
        samples.add(Sample.of("hash_places_free", hasher.getFreePlaces()));
        samples.add(Sample.of("hash_waiting", hasher.getWaiting()));
        var runtime = Runtime.getRuntime();
        samples.add(Sample.of("heap_bytes", "kind", "used", runtime.totalMemory() - runtime.freeMemory()));
        samples.add(Sample.of("heap_bytes", "kind", "max", runtime.maxMemory()));
        samples.add(Sample.of("database_connections", SettingsDataSource.openConnections()));
        samples.addAll(fromDatabase());
        return samples;
    }

    /** Without the database, that it does not answer. */
    private List<Sample> fromDatabase() {
        var begin = System.nanoTime();
        var samples = new ArrayList<Sample>();
        try {
            samples.addAll(service.read());
            samples.add(Sample.of("database_up", 1));
        } catch (Exception e) { // not all that servers let out of a transaction is declared
            if (!UnavailableException.isBehind(e)) {
                throw e;
            }
            LOGGER.log(Level.FINE, "The database does not answer", e);
            samples.add(Sample.of("database_up", 0));
        }
        samples.add(Sample.of("database_read_seconds", (System.nanoTime() - begin) / NANOS));
        return samples;
    }
}
