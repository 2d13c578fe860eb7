package org.madoguchi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Where the demo keeps its data between runs; one demo at a time may use it. */
final class DemoFolder {

    private static final String LOCK = "lock";

    private final Path path;
    /** Held, and so given back by the system, for as long as this process lives. */
    private final FileLock lock;

    private DemoFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, made if need be.
     *
     * @param fresh whether to delete what earlier runs have left
     * @throws DemoFailure when another demo uses it, or it cannot be written
     */
    static DemoFolder open(Path path, boolean fresh) {
        try {
            Files.createDirectories(path);
            var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new DemoFailure("Another demo is running on the data in " + path + ". End it first.");
            }
            var folder = new DemoFolder(path, lock);
            folder.clear(fresh ? path : path.resolve("tmp"));
            Files.createDirectories(folder.temporary());
            return folder;
        } catch (IOException e) {
            throw new DemoFailure("The folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void clear(Path top) throws IOException {
        if (!lock.isValid() || Files.notExists(top)) {
            return;
        }
        try (var files = Files.walk(top)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(path) && !file.equals(path.resolve(LOCK)))
                    .forEach(DemoFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    Path mails() {
        return path.resolve("mail");
    }

    /** A specimen of every type and language, for people and programs. */
    Path certificates() {
        return path.resolve("certificates");
    }

    /** What the academic system of an invented university says, to be imported at the desk. */
    Path records() {
        return path.resolve("records");
    }

    /** By which one of them can be checked; the database has only its hash. */
    Path verificationCode() {
        return path.resolve("verification-code");
    }

    /** The picture of an invented university's seal. */
    Path seal() {
        var file = path.resolve("seal.png");
        try (var picture = DemoFolder.class.getResourceAsStream("seal.png")) {
            Files.copy(picture, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new DemoFailure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    Path portalLog() {
        return path.resolve("portal.log");
    }

    /** What the portal's server unpacks; emptied at each start, since a killed server cannot do so. */
    Path temporary() {
        return path.resolve("tmp");
    }
}
