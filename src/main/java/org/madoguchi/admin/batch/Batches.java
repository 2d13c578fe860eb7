package org.madoguchi.admin.batch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.record.importing.ManyRows;

/** Finds and keeps batches and their students; joins the transaction of the service that calls. */
@ApplicationScoped
class Batches {

    /** Before certificates and records forget whose they are; a usual observer has 2500. */
    private static final int BEFORE_OTHERS = 1000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ManyRows many;

    /** Keeps a new one with its rows. */
    void add(Batch batch, List<BatchFile.Row> rows) {
        entityManager.persist(batch);
        entityManager.flush();
        many.insert(
                "issue_batch_row (id, batch_id, row_number, student_number, state, why_ja, why_en)",
                rows.stream()
                        .map(row -> List.<Object>of(
                                batch.getId() * BatchRow.KEYS + row.number(),
                                batch.getId(),
                                row.number(),
                                row.studentNumber(),
                                BatchRowState.UNCHECKED.name(),
                                "",
                                ""))
                        .toList());
    }

    /** One. */
    Optional<Batch> find(Long id) {
        return Optional.ofNullable(entityManager.find(Batch.class, id));
    }

    /** One, which nobody else changes until this transaction ends. */
    Optional<Batch> lock(Long id) {
        return Optional.ofNullable(entityManager.find(Batch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** That from which a certificate came. */
    Optional<Batch> ofCertificate(Long certificate) {
        return entityManager
                .createQuery(
                        "select b from BatchRow r join r.certificate c, Batch b where b.id = r.batchId and c.id = :id",
                        Batch.class)
                .setParameter("id", certificate)
                .getResultStream()
                .findFirst();
    }

    /** How many there are. */
    long count() {
        return entityManager
                .createQuery("select count(b) from Batch b", Long.class)
                .getSingleResult();
    }

    /** From a place on, the newest first. */
    List<Batch> latest(int first, int most) {
        return entityManager
                .createQuery("select b from Batch b order by b.askedAt desc, b.id desc", Batch.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** The keys of those that have come so far, the oldest first: to be locked before they are read. */
    List<Long> all(BatchState state) {
        return entityManager
                .createQuery("select b.id from Batch b where b.state = :state order by b.askedAt, b.id", Long.class)
                .setParameter("state", state)
                .getResultList();
    }

    /** The next students with whom it has come so far. */
    List<BatchRow> next(Long id, BatchRowState state, int most) {
        return entityManager
                .createQuery(
                        "select r from BatchRow r where r.batchId = :id and r.state = :state order by r.id",
                        BatchRow.class)
                .setParameter("id", id)
                .setParameter("state", state)
                .setMaxResults(most)
                .getResultList();
    }

    /** The next one whose certificate has its signature, without which none is revoked. */
    List<BatchRow> nextSigned(Long id) {
        return entityManager
                .createQuery(
                        "select r from BatchRow r join r.certificate c where r.batchId = :id and r.state = :issued "
                                + "and c.state <> :queued order by r.id",
                        BatchRow.class)
                .setParameter("id", id)
                .setParameter("issued", BatchRowState.ISSUED)
                .setParameter("queued", CertificateState.QUEUED)
                .setMaxResults(1)
                .getResultList();
    }

    /** Those of these rows that have come so far and no farther. */
    List<BatchRow> still(Collection<Long> rows, BatchRowState state) {
        return rows.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select r from BatchRow r where r.id in :rows and r.state = :state order by r.id",
                                BatchRow.class)
                        .setParameter("rows", rows)
                        .setParameter("state", state)
                        .getResultList();
    }

    /** Rows in their order with what was issued, from the one after a number on. @param state or empty for all */
    List<BatchRow> page(Long id, Optional<BatchRowState> state, int after, int most) {
        var query = entityManager
                .createQuery(
                        "select r from BatchRow r left join fetch r.certificate where r.batchId = :id and r.id > :after"
                                + state.map(one -> " and r.state = :state").orElse("") + " order by r.id",
                        BatchRow.class)
                .setParameter("id", id)
                .setParameter("after", id * BatchRow.KEYS + after)
                .setMaxResults(most);
        state.ifPresent(one -> query.setParameter("state", one));
        return query.getResultList();
    }

    /** How many rows have come how far. */
    Map<BatchRowState, Long> counts(Long id) {
        var counts = new EnumMap<BatchRowState, Long>(BatchRowState.class);
        entityManager
                .createQuery(
                        "select r.state, count(r) from BatchRow r where r.batchId = :id group by r.state",
                        Object[].class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> counts.put((BatchRowState) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** How many of its certificates wait for their signature. */
    long countUnsigned(Long id) {
        return entityManager
                .createQuery(
                        "select count(r) from BatchRow r join r.certificate c where r.batchId = :id "
                                + "and c.state = :queued",
                        Long.class)
                .setParameter("id", id)
                .setParameter("queued", CertificateState.QUEUED)
                .getSingleResult();
    }

    /** How many of its certificates are valid and have their files: those go after a time. */
    long countFiles(Long id) {
        return entityManager
                .createQuery(
                        "select count(d) from Document d join d.certificate c, BatchRow r where r.certificate = c "
                                + "and r.batchId = :id and c.state = :valid and d.kind = :kind "
                                + "and d.eraseOn is not null",
                        Long.class)
                .setParameter("id", id)
                .setParameter("valid", CertificateState.VALID)
                .setParameter("kind", DocumentKind.PDF)
                .getSingleResult();
    }

    /** The number of the first row that each of these students has in a batch. */
    Map<String, Integer> firstRows(Long id, Collection<String> numbers) {
        return entityManager
                .createQuery(
                        "select r.studentNumber, min(r.number) from BatchRow r where r.batchId = :id "
                                + "and r.studentNumber in :numbers group by r.studentNumber",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    /** The last other batch that has issued the same to each of these students since then, where one has. */
    Map<String, Long> issuedSince(Batch one, Collection<String> numbers, Instant since) {
        return entityManager
                .createQuery(
                        "select r.studentNumber, max(b.id) from BatchRow r join r.certificate c, Batch b "
                                + "where b.id = r.batchId and b.id <> :id and r.studentNumber in :numbers "
                                + "and b.type = :type and b.language = :language and r.state = :issued "
                                + "and c.state <> :revoked and r.doneAt > :since group by r.studentNumber",
                        Object[].class)
                .setParameter("id", one.getId())
                .setParameter("numbers", numbers)
                .setParameter("type", one.getType())
                .setParameter("language", one.getLanguage())
                .setParameter("issued", BatchRowState.ISSUED)
                .setParameter("revoked", CertificateState.REVOKED)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    /** Student numbers that a search has, in their order, at most so many; nobody's who was erased. */
    List<String> numbers(BatchSearch search, int most) {
        var query = entityManager
                .createQuery(
                        search.conditions().stream()
                                .map(one -> " and " + one.text())
                                .collect(Collectors.joining(
                                        "",
                                        "select r.studentNumber from StudentRecord r where r.school.faculty <> ''",
                                        " order by r.studentNumber")),
                        String.class)
                .setMaxResults(most);
        search.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The faculties of the records in Japanese, each with its English name, or else the Japanese one once more. */
    Map<String, String> faculties() {
        var faculties = new LinkedHashMap<String, String>();
        entityManager
                .createQuery(
                        "select r.school.faculty, max(r.school.facultyEnglish) from StudentRecord r "
                                + "where r.school.faculty <> '' group by r.school.faculty order by r.school.faculty",
                        Object[].class)
                .getResultList()
                .forEach(row -> faculties.put((String) row[0], (String) (row[1] == null ? row[0] : row[1])));
        return faculties;
    }

    /** Whether one of those that can be revoked is this person's. */
    boolean isHeldBy(Long id, String userKey) {
        return revocable(
                                id,
                                " and (r.userKey = :person or r.studentNumber in"
                                        + " (select s.studentNumber from StudentRecord s where s.userKey = :person))")
                        .setParameter("person", userKey)
                        .getSingleResult()
                > 0;
    }

    /** How many can be revoked: those that were issued, also where a fault kept them from being revoked before. */
    long countRevocable(Long id) {
        return revocable(id, "").getSingleResult();
    }

    private TypedQuery<Long> revocable(Long id, String also) {
        return entityManager
                .createQuery(
                        "select count(r) from BatchRow r join r.certificate c where r.batchId = :id "
                                + "and (r.state = :issued or r.state = :kept and c.state = :valid)" + also,
                        Long.class)
                .setParameter("id", id)
                .setParameter("issued", BatchRowState.ISSUED)
                .setParameter("kept", BatchRowState.KEPT)
                .setParameter("valid", CertificateState.VALID);
    }

    /** All are to be revoked: those, too, that a fault kept from it before. */
    void revokeAgain(Long id) {
        entityManager
                .createQuery("update BatchRow r set r.state = :issued where r.batchId = :id and r.state = :kept "
                        + "and r.certificate in (select c from Certificate c where c.state = :valid)")
                .setParameter("issued", BatchRowState.ISSUED)
                .setParameter("id", id)
                .setParameter("kept", BatchRowState.KEPT)
                .setParameter("valid", CertificateState.VALID)
                .executeUpdate();
    }

    /**
     * The keys of what nobody has gone on with since then, to be locked one by one. What waits for a second person has
     * a time of its own.
     */
    List<Long> abandoned(Instant since, int most) {
        return entityManager
                .createQuery(
                        "select b.id from Batch b where b.askedAt < :since and b.state in :open "
                                + "order by b.askedAt, b.id",
                        Long.class)
                .setParameter("since", since)
                .setParameter("open", List.of(BatchState.CHECKING, BatchState.DRY))
                .setMaxResults(most)
                .getResultList();
    }

    /** To whom nothing was issued needs no row: at once where nothing was to anybody, else when its end is so old. */
    void removeUnissued(Instant endedBefore) {
        entityManager
                .createQuery("delete from BatchRow r where r.certificate is null and r.batchId in "
                        + "(select b.id from Batch b where b.state in :given or b.endedAt < :time)")
                .setParameter("given", List.of(BatchState.REFUSED, BatchState.EXPIRED))
                .setParameter("time", endedBefore)
                .executeUpdate();
    }

    /**
     * Certificates of those who came here for the first time after they were issued are theirs from now on. An import
     * may have said only afterwards who a student number is.
     */
    void give() {
        entityManager
                .createNativeQuery("UPDATE issue_batch_row SET user_key = (SELECT s.user_key FROM student_record s"
                        + " WHERE s.student_number = issue_batch_row.student_number)"
                        + " WHERE user_key IS NULL AND certificate_id IS NOT NULL AND student_number IN"
                        + " (SELECT s.student_number FROM student_record s WHERE s.user_key IS NOT NULL)")
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "UPDATE certificate SET account_id = (SELECT a.id FROM account a JOIN issue_batch_row r"
                                + " ON r.user_key = a.user_key WHERE r.certificate_id = certificate.id)"
                                + " WHERE account_id IS NULL AND id IN (SELECT r.certificate_id FROM issue_batch_row r"
                                + " JOIN account a ON a.user_key = r.user_key)")
                .executeUpdate();
        giveSuccessors();
    }

    /** What was issued anew is whose the one before is; it may itself have been issued anew since. */
    private void giveSuccessors() {
        var given = 1;
        while (given > 0) {
            given = entityManager
                    .createNativeQuery("UPDATE certificate SET account_id = (SELECT b.account_id FROM certificate b"
                            + " WHERE b.superseded_by = certificate.id) WHERE account_id IS NULL AND id IN"
                            + " (SELECT b.superseded_by FROM certificate b WHERE b.superseded_by IS NOT NULL"
                            + " AND b.account_id IS NOT NULL)")
                    .executeUpdate();
        }
    }

    /** Whoever is erased stands in no batch but under the pseudonym, as in the ledger; so does a person of staff. */
    void forget(@Observes @Priority(BEFORE_OTHERS) AccountErased erased) {
        var person = Account.userKey(erased.userId());
        entityManager
                .createQuery("delete from BatchRow r where r.certificate is null and (r.userKey = :person "
                        + "or r.studentNumber in "
                        + "(select s.studentNumber from StudentRecord s where s.userKey = :person))")
                .setParameter("person", person)
                .executeUpdate();
        entityManager
                .createQuery("update BatchRow r set r.userKey = :person where r.userKey is null and r.studentNumber in "
                        + "(select s.studentNumber from StudentRecord s where s.userKey = :person)")
                .setParameter("person", person)
                .executeUpdate();
        entityManager
                .createQuery("update Certificate c set c.account = :account where c.account is null and c.id in "
                        + "(select r.certificate.id from BatchRow r where r.userKey = :person)")
                .setParameter("account", erased.account())
                .setParameter("person", person)
                .executeUpdate();
        giveSuccessors();
        entityManager
                .createQuery("update BatchRow r set r.studentNumber = :pseudonym, r.userKey = null "
                        + "where r.userKey = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", person)
                .executeUpdate();
        Stream.of("askedBy", "requestedBy", "startedBy", "revokedBy").forEach(column -> entityManager
                .createQuery("update Batch b set b." + column + " = :pseudonym where b." + column + " = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", person)
                .executeUpdate());
    }
}
