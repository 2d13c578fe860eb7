package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Holds all mail on all nodes, lets it go again, and gives one up that waits. */
@ApplicationScoped
@Transactional
public class MailHoldService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<MailQueued> queued;

    @Inject
    private Clock clock;

    /** Who holds all mail, and since when; empty while it is sent. */
    public Optional<MailHold> find() {
        return Optional.ofNullable(entityManager.find(MailHold.class, MailHold.ONLY));
    }

    /** No node sends mail from now on, but for what is under way; false when it is held already. */
    public boolean hold(String by) {
        var holds = find().isEmpty();
        if (holds) {
            entityManager.persist(new MailHold(by, clock.instant()));
        }
        return holds;
    }

    /** All nodes send again; false when mail is not held. */
    public boolean resume() {
        var held = find();
        held.ifPresent(hold -> {
            entityManager.remove(hold);
            queued.fire(new MailQueued());
        });
        return held.isPresent();
    }

    /** A mail that can still be given up; empty when it is being sent, is sent, or will not be. */
    public Optional<OutgoingMail> findStoppable(Long id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id)).filter(OutgoingMail::isStoppable);
    }

    /** Gives a mail up that is not under way; empty when it is being sent, is sent, or will not be. */
    public Optional<OutgoingMail> stop(Long id) {
        var stoppable = Optional.ofNullable(entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(OutgoingMail::isStoppable);
        stoppable.ifPresent(mail -> {
            mail.giveUp(OutgoingMail.STOPPED);
            entityManager.persist(new MailReply(mail, clock.instant()));
        });
        return stoppable;
    }
}
