package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.ChangeCount;

/**
 * Finds, keeps and puts in use the university's texts of mails; joins the transaction of the service that calls.
 * Whoever changes one holds the row of the board meanwhile, so that of two at the same moment one is first.
 */
@ApplicationScoped
public class MailTexts {

    /** Of a kind, the newest; beside them the one in use. */
    public static final int KEPT = 50;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @Inject
    private OwnHosts own;

    /** Keeps others from changing any until the transaction ends. */
    public void lock() {
        count().lock();
    }

    /** How often something has. */
    ChangeCount count() {
        return new ChangeCount(entityManager, "mail_text_board");
    }

    /**
     * Keeps one more, which is not in use yet; the oldest go.
     *
     * @param by user ID
     * @throws IllegalArgumentException when no mail can be written with it
     */
    public MailText add(MailKind kind, MailWording japanese, MailWording english, String by) {
        var text = new MailText(kind, newest(kind) + 1, japanese, english, own, by, clock.instant());
        entityManager.persist(text);
        entityManager.flush(); // its key goes into the trail
        entityManager
                .createQuery("delete from MailText t where t.kind = :kind and t.inUse = false and t.number <= :oldest")
                .setParameter("kind", kind)
                .setParameter("oldest", text.getNumber() - KEPT)
                .executeUpdate();
        return text;
    }

    /** Whether as many wait for a second person as are kept, so that one more would cost one of them. */
    public boolean isFull(MailKind kind) {
        return versions(kind).stream()
                        .takeWhile(text -> text.getUsedAt().isEmpty())
                        .count()
                >= KEPT;
    }

    /** Whether mails can be written with it. */
    public boolean isFit(MailText text) {
        return text.isFit(own);
    }

    /** Number of the newest of a kind; 0 when there is none. */
    public int newest(MailKind kind) {
        return Optional.ofNullable(entityManager
                        .createQuery("select max(t.number) from MailText t where t.kind = :kind", Integer.class)
                        .setParameter("kind", kind)
                        .getSingleResult())
                .orElse(0);
    }

    /** Number of the one in use of a kind; 0 when what comes with the service is. */
    public int used(MailKind kind) {
        return inUse(kind).map(MailText::getNumber).orElse(0);
    }

    private Optional<MailText> inUse(MailKind kind) {
        return entityManager
                .createQuery("select t from MailText t where t.kind = :kind and t.inUse = true", MailText.class)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** It is the one that mails are written with, and no other of its kind. */
    public void use(MailText text, String by) {
        inUse(text.getKind()).ifPresent(MailText::withdraw);
        text.use(by, clock.instant());
        count().raise();
    }

    /** It is in use no longer, but what comes with the service is. */
    public void withdraw(MailText text) {
        text.withdraw();
        count().raise();
    }

    /** All versions of a kind that are kept, the newest first. */
    public List<MailText> versions(MailKind kind) {
        return entityManager
                .createQuery("select t from MailText t where t.kind = :kind order by t.number desc", MailText.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** One of them. */
    public Optional<MailText> find(MailKind kind, int number) {
        return entityManager
                .createQuery("select t from MailText t where t.kind = :kind and t.number = :number", MailText.class)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Of each of these kinds the newest, where it was never in use; the longest first. */
    public List<MailText> waiting(Collection<MailKind> kinds) {
        return entityManager
                .createQuery(
                        "select t from MailText t where t.kind in :kinds and t.usedAt is null and t.number = "
                                + "(select max(o.number) from MailText o where o.kind = t.kind) order by t.writtenAt",
                        MailText.class)
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /** Those in use, and of each kind the newest. */
    public List<MailText> current() {
        return entityManager
                .createQuery(
                        "select t from MailText t where t.kind in :known and (t.inUse = true or t.number = "
                                + "(select max(o.number) from MailText o where o.kind = t.kind))",
                        MailText.class)
                .setParameter("known", EnumSet.allOf(MailKind.class)) // not those of a newer node
                .getResultList();
    }

    /** Whoever wrote one stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        Stream.of("author", "usedBy").forEach(column -> entityManager
                .createQuery("update MailText t set t." + column + " = :pseudonym where t." + column + " = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", Account.userKey(erased.userId()))
                .executeUpdate());
    }
}
