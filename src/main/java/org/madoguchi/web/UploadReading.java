package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.madoguchi.job.Job;

/** Reads forms with a file, which take longer than others on a slow line, with bounds of their own. */
@ApplicationScoped
class UploadReading {

    /** 5 MiB by 700 kbit/s. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** 300 MiB by 5 Mbit/s. */
    private static final Duration LONGEST_OF_STAFF = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Readers readers = new Readers(48, 32, 72, LONGEST, PATIENCE);

    private final Readers staffReaders = new Readers(4, 4, 4, LONGEST_OF_STAFF, PATIENCE);

    @Produces
    static Job job(UploadReading reading) {
        return Job.once("slow-uploads", BETWEEN_LOOKS, reading::cutOverdue);
    }

    /** Reads by the calling thread; see {@link Readers#read}. */
    boolean read(String network, UploadPlace place, Runnable work) {
        return (place.isForStaff() ? staffReaders : readers).read(network, work);
    }

    void cutOverdue() {
        readers.cutOverdue();
        staffReaders.cutOverdue();
    }
}
