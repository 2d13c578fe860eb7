package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Client;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.settings.Settings;

/**
 * Puts mails into the queue, and to its front, in the caller's transaction: the mail goes out if, and only if, the
 * change it tells of is committed, and no caller ever waits for a mail server.
 */
@ApplicationScoped
@Transactional
public class MailService {

    private static final Duration KEPT = Duration.ofDays(180);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailWriter writer;

    @Inject
    private Event<MailQueued> queued;

    @Inject
    private CurrentClient currentClient;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Writes a mail and queues it.
     *
     * @throws IllegalArgumentException when its kind carries a one-time link and it has none
     */
    public void queue(NewMail mail) {
        var now = clock.instant();
        queue(mail, writer.write(mail, mail.isFromHere() ? client() : Optional.empty(), now));
    }

    /** Queues a mail that is written already, as one of staff would have it. */
    void queue(NewMail envelope, MailContent content) {
        entityManager.persist(new OutgoingMail(envelope, content, newMessageId(), clock.instant()));
        queued.fire(new MailQueued());
    }

    /** A mail that waits for its next attempt; empty when it does not, or there is none. */
    public Optional<OutgoingMail> findWaiting(Long id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id))
                .filter(mail -> mail.isWaiting(clock.instant()));
    }

    /** A mail that waits is tried at once; empty when it waits no more, since somebody else was faster. */
    public Optional<OutgoingMail> hasten(Long id) {
        var waiting = Optional.ofNullable(entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(mail -> mail.isWaiting(clock.instant()));
        waiting.ifPresent(mail -> {
            mail.hasten(clock.instant());
            queued.fire(new MailQueued());
        });
        return waiting;
    }

    /** Removes what is left of somebody whose data is erased, sent or not. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from OutgoingMail m where m.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
    }

    /** Removes those that were sent, came back or were given up long ago, with their replies; so many at a time. */
    void removeOld(@Observes HousekeepingDue due) {
        var old = entityManager
                .createQuery(
                        "select m.id from OutgoingMail m where m.createdAt < :time and m.state in :ended "
                                + "order by m.createdAt",
                        Long.class)
                .setParameter("time", due.now().minus(settings.duration("madoguchi.keep.mails", KEPT)))
                .setParameter("ended", List.of(MailState.SENT, MailState.RETURNED, MailState.GIVEN_UP))
                .setMaxResults(HousekeepingDue.BATCH)
                .getResultList();
        if (!old.isEmpty()) {
            entityManager
                    .createQuery("delete from OutgoingMail m where m.id in :old")
                    .setParameter("old", old)
                    .executeUpdate();
        }
    }

    private Optional<Client> client() {
        try {
            return Optional.of(currentClient.get());
        } catch (ContextNotActiveException e) {
            return Optional.empty(); // a scheduled job
        }
    }

    private String newMessageId() {
        var domain = MailAddress.domain(settings.required("madoguchi.smtp.from"));
        return "<" + UUID.randomUUID() + "@" + domain + ">";
    }
}
