package org.madoguchi.manual;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.job.ChangeCount.Reading;
import org.madoguchi.job.Job;

/**
 * Which PDFs are offered, kept in memory on each node as notices are: no page asks the database for it. Every few
 * seconds one number is asked for; while the database is down, what was known last stays.
 */
@Named
@ApplicationScoped
public class ManualShelf {

    private static final Duration LOOK = Duration.ofSeconds(3);

    @Inject
    private ManualReadingService service;

    @Inject
    private CertificatePress press;

    private volatile Reading<List<OfferedFile>> known = new Reading<>(-1, List.of());

    @Produces
    static Job job(ManualShelf shelf) {
        return Job.once("manual-files", LOOK, shelf::refresh);
    }

    /** Before the first request. */
    void begin(@Observes @Priority(310) @Initialized(ApplicationScoped.class) Object context) {
        refresh();
    }

    /** Reads what has changed, if anything has. */
    public void refresh() {
        service.read(known.changes()).ifPresent(reading -> known = reading);
    }

    /** What is offered there; nothing about certificates where this service issues none. */
    Optional<OfferedFile> find(ManualPlace place) {
        return known.content().stream()
                .filter(file -> file.place().equals(place))
                .filter(file -> press.isOn() || !place.topic().isOfCertificates())
                .findFirst();
    }

    /** The PDF for a topic's screens, on it or the {@link ManualTopic#nearest}; {@code null} where there is none. */
    public OfferedFile nearest(ManualTopic topic, Locale language) {
        return topic.nearest().stream()
                .map(one -> file(one.getKey(), language))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The PDF on a topic, in the other language where there is none in this one; {@code null} where there is none.
     *
     * @param key of the topic, e.g. {@code store}
     */
    public OfferedFile file(String key, Locale language) {
        return Stream.concat(Stream.of(language), ManualPlace.LANGUAGES.stream())
                .flatMap(spoken -> ManualPlace.of(key, spoken.getLanguage()).stream())
                .flatMap(place -> find(place).stream())
                .findFirst()
                .orElse(null);
    }
}
