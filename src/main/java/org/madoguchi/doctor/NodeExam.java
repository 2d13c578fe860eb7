package org.madoguchi.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.madoguchi.exam.Finding;
import org.madoguchi.secondpassword.Argon2idHasher;
import org.madoguchi.settings.DataFolder;
import org.madoguchi.settings.Settings;

/** Examines this machine: what one second password costs here, and how much room its disks have. */
final class NodeExam {

    /** Milliseconds; a login should not be felt. */
    private static final long SLOW = 500;

    private static final long MEGABYTES = 1024L * 1024;
    private static final long LITTLE = 1024;

    private final Settings settings;

    NodeExam(Settings settings) {
        this.settings = settings;
    }

    List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(hash());
        if (isKeepingData()) {
            findings.add(disk(DataFolder.of(settings)));
        }
        findings.add(disk(Path.of(System.getProperty("java.io.tmpdir"))));
        return findings;
    }

    /** The database here, or the keys of a simulation. */
    private boolean isKeepingData() {
        var otherDatabase = settings.find("madoguchi.db.url").isPresent()
                || settings.find("madoguchi.db.jndi").isPresent();
        return !otherDatabase || settings.bool("madoguchi.simulation", false);
    }

    /** The second one: the first is the compiler's. */
    private Finding hash() {
        var hasher = new Argon2idHasher(settings);
        hasher.hash("first");
        var start = System.nanoTime();
        hasher.hash("second");
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return millis > SLOW ? Finding.warning("node.hash_slow", millis) : Finding.ok("node.hash", millis);
    }

    private static Finding disk(Path wanted) {
        var folder = wanted.toAbsolutePath();
        while (!Files.exists(folder)) {
            folder = folder.getParent();
        }
        try {
            var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTES;
            return free < LITTLE
                    ? Finding.warning("node.disk_full", wanted, free)
                    : Finding.ok("node.disk", wanted, free);
        } catch (IOException e) {
            return Finding.warning("node.disk_unknown", wanted, e.getMessage());
        }
    }
}
