package org.madoguchi.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.job.ChangeCount;

/**
 * Finds, keeps and offers the university's PDFs; joins the transaction of the service that calls. Whoever changes one
 * holds the row of the board meanwhile, so that of two at the same moment one is first.
 */
@ApplicationScoped
public class ManualFiles {

    /** Of a topic and language, the newest; beside them the one that is offered. */
    public static final int KEPT = 10;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Keeps others from changing any until the transaction ends. */
    public void lock() {
        count().lock();
    }

    /** How often something has. */
    ChangeCount count() {
        return new ChangeCount(entityManager, "manual_board");
    }

    /**
     * Keeps one more, which is not offered yet; the oldest go.
     *
     * @param content read to its end
     * @param by user ID
     */
    public ManualFile add(ManualPlace place, ManualSent sent, InputStream content, String by) throws IOException {
        var number = all(place).stream().mapToInt(ManualFile::getNumber).max().orElse(0) + 1;
        var file = new ManualFile(place, number, sent, by, clock.instant());
        entityManager.persist(file);
        entityManager.flush(); // its key goes into its parts and the trail
        var position = 0;
        for (var part = next(content); part.length > 0; part = next(content)) {
            entityManager.persist(new ManualFilePart(file.getId(), position, part));
            entityManager.flush();
            entityManager.clear(); // nothing of it is kept in memory
            position++;
        }
        trim(place, number - KEPT);
        return find(file.getId()).orElseThrow();
    }

    private void trim(ManualPlace place, int oldest) {
        all(place).stream()
                .filter(file -> !file.isOffered() && file.getNumber() <= oldest)
                .map(ManualFile::getId)
                .forEach(id -> Stream.of("ManualFilePart f where f.fileId", "ManualFile f where f.id")
                        .forEach(table -> entityManager
                                .createQuery("delete from " + table + " = :file")
                                .setParameter("file", id)
                                .executeUpdate()));
    }

    /** Whether as many wait for a second person as are kept, so that one more would cost one of them. */
    public boolean isFull(ManualPlace place) {
        return all(place).stream().takeWhile(ManualFile::isWaiting).count() >= KEPT;
    }

    private static byte[] next(InputStream content) throws IOException {
        return content.readNBytes(ManualFilePart.LENGTH);
    }

    /** It is the one that is offered, and no other of its topic and language. */
    public void offer(ManualFile file) {
        all(file.getPlace()).forEach(ManualFile::withdraw);
        file.offer(clock.instant());
        count().raise();
    }

    /** It is offered no longer, and no other instead. */
    public void withdraw(ManualFile file) {
        file.withdraw();
        count().raise();
    }

    /** One. */
    public Optional<ManualFile> find(Long id) {
        return Optional.ofNullable(entityManager.find(ManualFile.class, id));
    }

    /** All that are kept, by topic as the manual has them, then Japanese first; of each the newest first. */
    public List<ManualFile> all() {
        return byTopic("select f from ManualFile f order by f.language desc, f.number desc");
    }

    /** Of each topic and language the newest, where it was never offered. */
    public List<ManualFile> waiting() {
        return byTopic("select f from ManualFile f where f.offeredAt is null and f.number = "
                + "(select max(o.number) from ManualFile o where o.topic = f.topic and o.language = f.language)"
                + " order by f.language desc");
    }

    private List<ManualFile> byTopic(String query) {
        return entityManager.createQuery(query, ManualFile.class).getResultList().stream()
                .sorted(Comparator.comparing(ManualFile::getTopic))
                .toList();
    }

    private List<ManualFile> all(ManualPlace place) {
        return all().stream().filter(file -> file.getPlace().equals(place)).toList();
    }

    /** A part of the bytes of one; empty after the last. @param position from 0 */
    public Optional<byte[]> part(long file, int position) {
        return entityManager
                .createQuery(
                        "select p from ManualFilePart p where p.fileId = :file and p.position = :position",
                        ManualFilePart.class)
                .setParameter("file", file)
                .setParameter("position", position)
                .getResultStream()
                .findFirst()
                .map(ManualFilePart::getContent);
    }

    /** Whoever sent it stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("update ManualFile f set f.sentBy = :pseudonym where f.sentBy = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", Account.userKey(erased.userId()))
                .executeUpdate();
    }
}
