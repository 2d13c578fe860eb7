package org.madoguchi.demo;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every mail that arrived, one {@code .eml} file each, named by the time of its arrival. A mail is on disk before the
 * mail server says that it was taken.
 */
final class MailFolder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "yyyyMMdd-HHmmss-SSS".length();
    private static final String EXTENSION = ".eml";

    private final Path path;
    private final AtomicLong number = new AtomicLong();

    MailFolder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on keeps what the mail server takes; each recipient's copy is a mail. */
    void keep(Campus campus) {
        var users = campus.mail().getUserManager();
        var delivery = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            store(message.getMessage(), Instant.now());
            return delivery.handle(message, address);
        });
    }

    private void store(MimeMessage message, Instant at) throws MessagingException {
        var name = NAME.format(at) + "-" + number.incrementAndGet();
        try {
            var unfinished = path.resolve(name + ".part");
            try (var out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, path.resolve(name + EXTENSION), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail with a link as if it had been sent before the demo was started. */
    void storeSample(String recipient, String link, Instant at) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom("certificates@example.ac.jp");
            message.setRecipients(RecipientType.TO, recipient);
            message.setSubject("デモ用の確認メール / Sample mail of the demo", "UTF-8");
            message.setText("このURLを開いて、手続きを完了してください。\nOpen this address to complete.\n\n" + link + "\n", "UTF-8");
            message.setSentDate(Date.from(at));
            message.saveChanges();
            store(message, at);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What there is, newest first. */
    List<StoredMail> list() {
        return files().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    /** One mail, if there is one with this name. */
    Optional<StoredMail> find(String name) {
        return files().stream()
                .filter(file -> name(file).equals(name))
                .findFirst()
                .flatMap(this::read);
    }

    /** Empties the folder. */
    void deleteAll() {
        try {
            for (var file : files()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoredMail> read(Path file) {
        try {
            return Optional.of(StoredMail.read(name(file), at(file), Files.readAllBytes(file)));
        } catch (IOException e) {
            return Optional.empty(); // deleted meanwhile
        }
    }

    private static Instant at(Path file) {
        return NAME.parse(name(file).substring(0, TIME_LENGTH), Instant::from);
    }

    private List<Path> files() {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted(Comparator.comparing(MailFolder::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - EXTENSION.length());
    }
}
