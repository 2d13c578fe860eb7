package org.madoguchi.admin.find;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.madoguchi.config.BackgroundJobs;

/** Looks for accounts without words on each node; after an upgrade, until all are done. */
@ApplicationScoped
class WordsScheduler {

    private static final int BATCHES = 500;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private WordsService service;

    void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        jobs.every(Duration.ofSeconds(2), "words", this::renew);
    }

    private void renew() {
        IntStream.range(0, BATCHES).anyMatch(batch -> service.renew() == 0);
    }
}
