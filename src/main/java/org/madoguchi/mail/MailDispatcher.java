package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.settings.Settings;

/**
 * Takes due mails out of the queue and hands them to the mail server; several at once may do so, on any number of
 * nodes. It connects first and claims then, so that a mail is reserved for no longer than its own sending takes, and no
 * database transaction is open while the mail server is spoken to.
 * <p> A mail goes out twice only if this node dies, or loses the database, between the server's last word and the note
 * of it; both copies then carry the same Message-ID.
 */
@ApplicationScoped
class MailDispatcher {

    private static final Logger LOGGER = Logger.getLogger(MailDispatcher.class.getName());

    /** Mail servers end connections that bring too many. */
    private static final int MAILS_PER_CONNECTION = 20;

    @Inject
    private MailQueue queue;

    @Inject
    private Settings settings;

    /** The keys of the mails that this node is sending just now. */
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;

    /** Whether a run would find a mail to send. */
    boolean isAnythingDue() {
        return !stopped && queue.hasDue();
    }

    /** Sends what is due, until nothing is left or the server does not take one. */
    void sendDue() {
        if (!isAnythingDue()) {
            return;
        }
        try (var connection = SmtpConnection.open(settings)) {
            var mails = 0;
            while (mails < MAILS_PER_CONNECTION && !stopped && sendNext(connection)) {
                mails++;
            }
        } catch (MessagingException e) {
            LOGGER.log(Level.WARNING, "The mail server cannot be reached: {0}", e.getMessage());
            queue.claim().ifPresent(mail -> queue.record(mail, Delivery.unreachable(e)));
        }
    }

    /** Lets a mail under way end, and begins no other. */
    void stop() {
        stopped = true;
    }

    /** Keeps what is under way from other nodes; to be called several times within a lease. */
    void renewLeases() {
        queue.renew(List.copyOf(underWay));
    }

    private Delivery send(SmtpConnection connection, OutgoingMail mail) {
        underWay.add(mail.getId());
        try {
            return connection.send(mail);
        } finally {
            underWay.remove(mail.getId());
        }
    }

    private boolean sendNext(SmtpConnection connection) {
        var mail = queue.claim();
        var delivery = mail.map(claimed -> send(connection, claimed));
        delivery.ifPresent(result -> queue.record(mail.get(), result));
        return delivery.filter(result -> result.result() == Delivery.Result.ACCEPTED)
                .isPresent();
    }
}
