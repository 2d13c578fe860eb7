package org.madoguchi.mail;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The folder of the setting {@code madoguchi.bounce.maildir}, into which a mail server delivers what comes back, a file
 * a mail (maildir, as D. J. Bernstein has described it). What is in {@code new} is read once and moved to {@code cur}
 * as read when what follows from it is done; what is ours is marked as trash there besides. Links are not followed, and
 * whatever else is no file stays where it is.
 */
final class ReturnedMaildir {

    /** Nobody has read it. */
    static final String NEW = "new";
    /** Somebody has. */
    static final String READ = "cur";

    private static final String FLAGS = ":2,";
    private static final String SEEN = FLAGS + "S";
    private static final String SEEN_AND_TRASH = FLAGS + "ST";

    private final Path folder;

    private ReturnedMaildir(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when it is no maildir */
    static ReturnedMaildir open(Path folder) throws IOException {
        for (var part : List.of(NEW, READ)) {
            if (!Files.isDirectory(folder.resolve(part), LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(folder.resolve(part).toString());
            }
        }
        return new ReturnedMaildir(folder);
    }

    /**
     * Reads what nobody has read, at most so many mails. One that cannot be read does not keep others from it.
     *
     * @param believed does what follows from a report; whether it is about a mail of ours
     * @throws IOException when some could not be read, or not be moved; they are still there
     */
    void read(int most, Predicate<DeliveryReport> believed) throws IOException {
        IOException failure = null;
        for (var mail : findUnread(most)) {
            try {
                settle(mail, report(mail).filter(believed).isPresent());
            } catch (NoSuchFileException e) {
                continue; // somebody who reads mail there was faster
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The mails that nobody has read, at most so many. */
    List<Path> findUnread(int most) throws IOException {
        List<Path> unread = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder.resolve(NEW), ReturnedMaildir::isMail)) {
            for (var file = files.iterator(); file.hasNext() && unread.size() < most; ) {
                unread.add(file.next());
            }
        }
        return unread;
    }

    private static boolean isMail(Path file) {
        return !file.getFileName().toString().startsWith(".") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** What a mail reports; empty for any other mail, and for one that is too large to be a report of ours. */
    private static Optional<DeliveryReport> report(Path mail) throws IOException {
        var size = Files.readAttributes(mail, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
        if (size > ReturnedMailbox.LARGEST) {
            return Optional.empty();
        }
        var options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (var channel = Files.newByteChannel(mail, options);
                var stream = Channels.newInputStream(channel)) {
            return DeliveryReport.parse(stream.readNBytes(ReturnedMailbox.LARGEST)); // whatever has been added since
        }
    }

    private void settle(Path mail, boolean ours) throws IOException {
        var name = mail.getFileName().toString().replaceFirst(FLAGS + ".*", "");
        var read = folder.resolve(READ).resolve(name + (ours ? SEEN_AND_TRASH : SEEN));
        Files.move(mail, read, StandardCopyOption.ATOMIC_MOVE);
    }
}
