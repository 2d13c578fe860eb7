package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.settings.Settings;

/**
 * Puts mails into the queue, in the caller's transaction: the mail goes out if, and only if, the change it tells of is
 * committed, and no caller ever waits for a mail server.
 */
@ApplicationScoped
@Transactional
public class MailService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailWriter writer;

    @Inject
    private Event<MailQueued> queued;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Writes a mail in the person's language and queues it.
     *
     * @param account whom the mail names; its language is used
     * @param recipient the address, which need not be the account's
     * @param values {@code link} (String, the one-time URL) and {@code deadline} (Instant), both needed by kinds that
     *     carry a link; {@code address} (String, masked), {@code head} (String), {@code person} (String, the user ID of
     *     whom it is about), {@code act} (String, the name of what staff do) and {@code words} (String, what staff
     *     wrote), each shown where it is given
     * @throws IllegalArgumentException when the recipient is no address, or the kind's link or deadline is missing
     */
    public void queue(MailKind kind, Account account, String recipient, Map<String, Object> values) {
        var now = clock.instant();
        queue(kind, account, recipient, writer.write(kind, account, values, now), values, now);
    }

    /**
     * The same to an address of an office, which is no account's.
     *
     * @param language in which the mail is written
     * @throws IllegalArgumentException when the recipient is no address
     */
    public void queue(MailKind kind, Locale language, String recipient, Map<String, Object> values) {
        var now = clock.instant();
        queue(kind, null, recipient, writer.write(kind, language, values, now), values, now);
    }

    private void queue(
            MailKind kind,
            Account account,
            String recipient,
            MailContent content,
            Map<String, Object> values,
            Instant now) {
        var deadline = kind.hasLink() ? (Instant) values.get("deadline") : null;
        entityManager.persist(new OutgoingMail(kind, account, recipient, content, newMessageId(), deadline, now));
        queued.fire(new MailQueued());
    }

    /** Removes what is left of somebody whose data is erased, sent or not. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from OutgoingMail m where m.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    private String newMessageId() {
        var domain = MailAddress.domain(settings.required("madoguchi.smtp.from"));
        return "<" + UUID.randomUUID() + "@" + domain + ">";
    }
}
