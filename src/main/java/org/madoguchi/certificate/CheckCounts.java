package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.job.Job;

/**
 * Counts checks of certificates in memory and puts them into the database a few seconds later, so that no check waits
 * for another one's count. A node that is killed loses those seconds.
 */
@ApplicationScoped
public class CheckCounts {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private CheckCountService service;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    private final Map<CheckCount.Key, Long> noted = new ConcurrentHashMap<>();

    @Produces
    static Job job(CheckCounts counts) {
        return Job.once("check-counts", PAUSE, counts::keep);
    }

    /** Somebody has checked a certificate. @param standing what it is worth; empty when there is none */
    public void note(Optional<Standing> standing) {
        noted.merge(new CheckCount.Key(LocalDate.ofInstant(clock.instant(), zone), standing), 1L, Long::sum);
    }

    /** Puts them into the database; what cannot be is tried again. */
    void keep() {
        var taken = new HashMap<CheckCount.Key, Long>();
        noted.keySet().forEach(key -> taken.put(key, noted.remove(key)));
        try {
            service.add(taken);
        } catch (RuntimeException e) {
            taken.forEach((key, checks) -> noted.merge(key, checks, Long::sum));
            throw e;
        }
    }
}
