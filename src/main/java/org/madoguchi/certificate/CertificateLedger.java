package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 発行台帳 / Issue ledger, for those who look through it; joins the transaction of the service that calls. */
@ApplicationScoped
public class CertificateLedger {

    @PersistenceContext
    private EntityManager entityManager;

    /** How many there are, exactly. */
    public long count(LedgerSearch search) {
        return ((Number) query("SELECT count(*) FROM certificate c", search, "").getSingleResult()).longValue();
    }

    /** Some of them, the newest first. */
    public List<Certificate> find(LedgerSearch search, int first, int max) {
        var query = query("SELECT c.id FROM certificate c", search, " ORDER BY c.issued_at DESC, c.id DESC")
                .setFirstResult(first)
                .setMaxResults(max);
        return load(query.getResultList(), Comparator.comparing(Certificate::getIssuedAt));
    }

    /**
     * The next ones, the newest id first: however many there are, each is read once.
     *
     * @param before the id of the last one read so far
     */
    public List<Certificate> next(LedgerSearch search, long before, int max) {
        var query = query("SELECT c.id FROM certificate c", search, " AND c.id < " + before + " ORDER BY c.id DESC")
                .setMaxResults(max);
        return load(query.getResultList(), Comparator.comparing(Certificate::getId));
    }

    /** One. */
    public Optional<Certificate> find(Long id) {
        return Optional.ofNullable(entityManager.find(Certificate.class, id));
    }

    /** One, which nobody else changes until this transaction ends. */
    public Optional<Certificate> lock(Long id) {
        return Optional.ofNullable(entityManager.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** That in whose place this one stands. */
    public Optional<Certificate> predecessor(Certificate successor) {
        return entityManager
                .createQuery("select c from Certificate c where c.successor = :successor", Certificate.class)
                .setParameter("successor", successor)
                .getResultStream()
                .findFirst();
    }

    private Query query(String select, LedgerSearch search, String order) {
        var condition = search.condition();
        var sql = new StringBuilder(select).append(" WHERE ");
        var place = 0;
        for (var letter : condition.sql().toCharArray()) {
            sql.append(letter);
            if (letter == '?') {
                place++;
                sql.append(place);
            }
        }
        var query = entityManager.createNativeQuery(sql.append(order).toString());
        for (var value = 0; value < place; value++) {
            query.setParameter(value + 1, condition.values().get(value));
        }
        return query;
    }

    private List<Certificate> load(Collection<?> ids, Comparator<Certificate> order) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select c from Certificate c join fetch c.snapshot left join fetch c.account "
                                + "left join fetch c.successor where c.id in"
                                + " :ids",
                        Certificate.class)
                .setParameter(
                        "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                .getResultStream()
                .sorted(order.thenComparing(Certificate::getId).reversed())
                .toList();
    }
}
