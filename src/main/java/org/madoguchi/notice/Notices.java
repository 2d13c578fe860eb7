package org.madoguchi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.ChangeCount;

/**
 * Finds, writes and publishes texts; joins the transaction of the service that calls. Whoever changes one holds the row
 * of the board meanwhile, so that of two at the same moment one is first, and says there that something has changed.
 */
@ApplicationScoped
public class Notices {

    /** Of a text, the newest; beside them the one that is shown, and one whose publication waits for approval. */
    public static final int KEPT = 50;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Keeps others from changing texts until the transaction ends. */
    public void lock() {
        count().lock();
    }

    /** How often something has. */
    ChangeCount count() {
        return new ChangeCount(entityManager, "notice_board");
    }

    /** A text more. @param author user ID; {@code null} for the settings */
    public NoticeVersion add(NoticeKind kind, NoticeContent content, String author) {
        var notice = new Notice(kind, author == null);
        entityManager.persist(notice);
        return write(notice, content, author);
    }

    /** A version more. */
    public NoticeVersion write(Notice notice, NoticeContent content, String author) {
        var written = new NoticeVersion(notice, content, author, clock.instant());
        entityManager.persist(written);
        entityManager.flush(); // its key goes into the trail
        return written;
    }

    /** Removes the oldest versions of a text. @param waits number of one that stays in any case */
    public void trim(Notice notice, int waits) {
        entityManager
                .createQuery("delete from NoticeVersion v where v.notice = :notice and v.number <= :oldest "
                        + "and v.number <> :shown and v.number <> :waits")
                .setParameter("notice", notice)
                .setParameter("oldest", notice.getLatest() - KEPT)
                .setParameter("shown", notice.getShown().orElse(0))
                .setParameter("waits", waits)
                .executeUpdate();
    }

    /** Shows this version from now on, in its time. */
    public void publish(NoticeVersion version, String by) {
        version.publish(by, clock.instant());
        if (by != null) {
            version.getNotice().takeOver();
        }
        count().raise();
    }

    /** Shows nothing of it any more. @param by user ID; {@code null} for the settings */
    public void withdraw(Notice notice, String by) {
        notice.withdraw(by == null);
        count().raise();
    }

    /** One. */
    public Optional<Notice> find(Long id) {
        return Optional.ofNullable(entityManager.find(Notice.class, id));
    }

    /** One of its versions. */
    public Optional<NoticeVersion> find(Notice notice, int number) {
        return versions(notice).stream()
                .filter(version -> version.getNumber() == number)
                .findFirst();
    }

    /** All versions that are kept, the newest first. */
    public List<NoticeVersion> versions(Notice notice) {
        return entityManager
                .createQuery(
                        "select v from NoticeVersion v where v.notice = :notice order by v.number desc",
                        NoticeVersion.class)
                .setParameter("notice", notice)
                .getResultList();
    }

    /** The newest version of each text, the newest text first. */
    public List<NoticeVersion> latest() {
        return entityManager
                .createQuery(
                        "select v from NoticeVersion v join fetch v.notice where v.number = v.notice.latest "
                                + "order by v.writtenAt desc, v.id desc",
                        NoticeVersion.class)
                .getResultList();
    }

    /** What is published, in and out of its time, in its order; of the same the newest first. */
    List<NoticeVersion> published() {
        return entityManager
                .createQuery(
                        "select v from NoticeVersion v join fetch v.notice where v.number = v.notice.shown "
                                + "order by v.position, v.writtenAt desc, v.id desc",
                        NoticeVersion.class)
                .getResultList();
    }

    /** Whoever wrote it stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        Stream.of("author", "publishedBy").forEach(column -> entityManager
                .createQuery(
                        "update NoticeVersion v set v." + column + " = :pseudonym where v." + column + " = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", Account.userKey(erased.userId()))
                .executeUpdate());
    }
}
