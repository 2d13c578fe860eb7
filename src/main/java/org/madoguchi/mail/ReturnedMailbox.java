package org.madoguchi.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madoguchi.settings.Settings;

/**
 * The mailbox of the settings {@code madoguchi.bounce.*}, to which mail comes back, by IMAP (RFC 9051). What nobody has
 * read is read once; what is ours is removed then, since it holds a copy of our mail, and anything else stays there for
 * people.
 */
final class ReturnedMailbox implements AutoCloseable {

    /** In bytes: a mail of ours with a report before it has some ten KB. */
    static final int LARGEST = 256 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Store store;
    private final Folder folder;

    private ReturnedMailbox(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** @throws MessagingException when no connection comes about, or the server does not let us in */
    static ReturnedMailbox open(Settings settings) throws MessagingException {
        var server = ReturnServer.of(settings).orElseThrow();
        var store = Session.getInstance(properties(server)).getStore("imap");
        store.connect(server.host(), server.port(), server.user(), server.password());
        try {
            var folder = store.getFolder(server.folder());
            folder.open(Folder.READ_WRITE);
            return new ReturnedMailbox(store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Reads what nobody has read, at most so many mails.
     *
     * @param believed does what follows from a report; whether it is about a mail of ours
     */
    void read(int most, Predicate<DeliveryReport> believed) throws MessagingException, IOException {
        for (var mail : findUnread(most)) {
            settle(mail, read(mail).filter(believed).isPresent());
        }
    }

    /** The mails that nobody has read, at most so many. */
    List<Message> findUnread(int most) throws MessagingException {
        return Stream.of(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)))
                .limit(most)
                .toList();
    }

    /** What a mail reports; empty for any other mail, and for one that is too large to be a report of ours. */
    static Optional<DeliveryReport> read(Message mail) throws MessagingException, IOException {
        if (mail.getSize() > LARGEST) {
            return Optional.empty();
        }
        var bytes = new Beginning();
        mail.writeTo(bytes);
        return DeliveryReport.parse(bytes.toByteArray());
    }

    /** The mail is read; one of ours goes when the mailbox is closed. */
    private static void settle(Message mail, boolean ours) throws MessagingException {
        mail.setFlag(ours ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
    }

    @Override
    public void close() throws MessagingException {
        try {
            folder.close(true);
        } finally {
            store.close();
        }
    }

    private static Properties properties(ReturnServer server) {
        var properties = new Properties();
        var patience = String.valueOf(PATIENCE.toMillis());
        properties.put("mail.imap.connectiontimeout", patience);
        properties.put("mail.imap.timeout", patience);
        properties.put("mail.imap.writetimeout", patience);
        properties.put("mail.imap.ssl.enable", String.valueOf(server.isImplicit()));
        properties.put("mail.imap.starttls.enable", String.valueOf(server.isStartTls()));
        properties.put("mail.imap.starttls.required", String.valueOf(server.isStartTls()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.peek", "true");
        return properties;
    }

    /** Takes as many bytes as a report can have, whatever size the server has named. */
    private static final class Beginning extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            if (count < LARGEST) {
                super.write(one);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, Math.min(length, LARGEST - count));
        }
    }
}
