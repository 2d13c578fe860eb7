package org.madoguchi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * An open connection to the mail server of the settings {@code madoguchi.smtp.*}. With {@code .starttls} mail travels
 * encrypted or not at all, and only to a server whose certificate names the configured host (RFC 6125).
 */
final class SmtpConnection implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(SmtpConnection.class.getName());

    private final Session session;
    private final Transport transport;
    private final Settings settings;

    private SmtpConnection(Session session, Transport transport, Settings settings) {
        this.session = session;
        this.transport = transport;
        this.settings = settings;
    }

    /**
     * @throws MessagingException when no connection comes about, the server does not let us in, or cannot encrypt
     * @throws InvalidSettingException when a setting is missing or wrong
     */
    static SmtpConnection open(Settings settings) throws MessagingException {
        var sockets = new SmtpSockets();
        var properties = properties(settings);
        properties.put("mail.smtp.socketFactory", sockets);
        var session = Session.getInstance(properties);
        var transport = session.getTransport("smtp");
        transport.connect(
                settings.required("madoguchi.smtp.host"),
                settings.integer("madoguchi.smtp.port", 25),
                settings.find("madoguchi.smtp.user").orElse(null),
                settings.find("madoguchi.smtp.password").orElse(null));
        sockets.waitForReplies(readTimeout(settings));
        return new SmtpConnection(session, transport, settings);
    }

    /**
     * How long one reply may take, 2 minutes by default. Longer is safer than shorter: a server that takes its time
     * after the last dot has often accepted the mail already (RFC 5321, 4.5.3.2.6).
     */
    static Duration readTimeout(Settings settings) {
        return settings.duration("madoguchi.smtp.read-timeout", Duration.ofMinutes(2));
    }

    /**
     * How long connecting, and each reply before the first mail, may take. Nothing is lost by giving up then, and a
     * server that has come back is noticed the sooner.
     */
    private static Duration connectTimeout(Settings settings) {
        return settings.duration("madoguchi.smtp.connect-timeout", Duration.ofSeconds(30));
    }

    /** One attempt for one mail. */
    Delivery send(OutgoingMail mail) {
        try {
            var message = new MimeMail(session, mail, sender(mail.getContent().language()));
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.accepted();
        } catch (MessagingException e) {
            return Delivery.failed(e);
        }
    }

    /** The configured address under the name of university and service, in the mail's language. */
    private InternetAddress sender(Locale language) throws MessagingException {
        var sender = MailAddress.of(settings.required("madoguchi.smtp.from"));
        try {
            sender.setPersonal(new MailWords(language, settings).sender(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
        return sender;
    }

    /** Says goodbye without waiting for the answer. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOGGER.log(Level.FINE, "The mail server had gone before: {0}", e.getMessage());
        }
    }

    private static Properties properties(Settings settings) {
        var starttls = settings.bool("madoguchi.smtp.starttls", false);
        var properties = new Properties();
        var connecting = connectTimeout(settings);
        properties.put("mail.smtp.connectiontimeout", millis(connecting));
        properties.put("mail.smtp.timeout", millis(connecting));
        properties.put(
                "mail.smtp.writetimeout",
                millis(settings.duration("madoguchi.smtp.write-timeout", Duration.ofMinutes(2))));
        properties.put(
                "mail.smtp.auth",
                String.valueOf(settings.find("madoguchi.smtp.user").isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", EhloName.of(settings));
        EnvelopeSender.find(settings).ifPresent(address -> properties.put("mail.smtp.from", address));
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
