package org.madoguchi.mail;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The folder of the setting {@code madoguchi.bounce.maildir}, into which a mail server delivers what comes back, a file
 * a mail (maildir, as D. J. Bernstein has described it). What is in {@code new} is read once and moved to {@code cur}
 * as read when what follows from it is done; what is ours is marked as trash there besides. Links are not followed, and
 * whatever else is no file stays where it is. Both folders stay open meanwhile, and files are named within them:
 * whoever may write to the folder above cannot put another in their place.
 */
final class ReturnedMaildir implements AutoCloseable {

    private static final String FLAGS = ":2,";
    private static final String SEEN = FLAGS + "S";
    private static final String SEEN_AND_TRASH = FLAGS + "ST";

    /** Nobody has read it. */
    private final SecureDirectoryStream<Path> unread;
    /** Somebody has. */
    private final SecureDirectoryStream<Path> read;

    private ReturnedMaildir(SecureDirectoryStream<Path> unread, SecureDirectoryStream<Path> read) {
        this.unread = unread;
        this.read = read;
    }

    /** @throws IOException when it is no maildir */
    static ReturnedMaildir open(Path folder) throws IOException {
        try (var maildir = Files.newDirectoryStream(folder)) {
            if (!(maildir instanceof SecureDirectoryStream<Path> whole)) {
                throw new FileSystemException(folder.toString(), null, "its file system keeps no folder open");
            }
            var unread = whole.newDirectoryStream(Path.of("new"), LinkOption.NOFOLLOW_LINKS);
            try {
                return new ReturnedMaildir(unread, whole.newDirectoryStream(Path.of("cur"), LinkOption.NOFOLLOW_LINKS));
            } catch (IOException e) {
                unread.close();
                throw e;
            }
        }
    }

    /**
     * Reads what nobody has read, at most so many mails. Those that cannot be read keep no others from it, be they ever
     * so many.
     *
     * @param believed does what follows from a report; whether it is about a mail of ours
     * @throws IOException when some could not be read, or not be moved; they are still there
     */
    void read(int most, Predicate<DeliveryReport> believed) throws IOException {
        IOException failure = null;
        try {
            var left = most;
            for (var files = unread.iterator(); left > 0 && files.hasNext(); ) {
                var mail = files.next().getFileName();
                try {
                    left -= isMail(mail)
                                    && settle(
                                            mail, report(mail).filter(believed).isPresent())
                            ? 1
                            : 0;
                } catch (NoSuchFileException e) {
                    continue; // somebody who reads mail there was faster
                } catch (IOException e) {
                    failure = e;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private boolean isMail(Path mail) throws IOException {
        return !mail.toString().startsWith(".") && attributes(mail).isRegularFile();
    }

    private BasicFileAttributes attributes(Path mail) throws IOException {
        return unread.getFileAttributeView(mail, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
    }

    /** What a mail reports; empty for any other mail, and for one that is too large to be a report of ours. */
    private Optional<DeliveryReport> report(Path mail) throws IOException {
        if (attributes(mail).size() > ReturnedMailbox.LARGEST) {
            return Optional.empty();
        }
        try (var channel = unread.newByteChannel(mail, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
                var stream = Channels.newInputStream(channel)) {
            return DeliveryReport.parse(stream.readNBytes(ReturnedMailbox.LARGEST)); // whatever has been added since
        }
    }

    private boolean settle(Path mail, boolean ours) throws IOException {
        var name = mail.toString().replaceFirst(FLAGS + ".*", "");
        unread.move(mail, read, reserved(name, ours ? SEEN_AND_TRASH : SEEN));
        return true;
    }

    /** To move a file over another replaces that one: the name is taken first, by nobody else then. */
    private Path reserved(String name, String flags) throws IOException {
        for (var more = 0; ; more++) {
            var free = Path.of(name + (more == 0 ? "" : "_" + more) + flags);
            try {
                read.newByteChannel(free, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))
                        .close();
                return free;
            } catch (FileAlreadyExistsException e) {
                continue; // another mail of that name
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (read) {
            unread.close();
        }
    }
}
