package org.madoguchi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.audit.chain.ChainHead;

/** Reads the chain: the seals with what they are about, its end, and which rows have no seal. */
@ApplicationScoped
public class Seals {

    /** Whatever made them do so, seals before the first position are no part of the chain. */
    private static final String WITHOUT_SEAL =
            " not exists (select s.position from AuditSeal s where s.eventId = e.id and s.position > 0)";

    private static final String OUTSIDE = " not exists (select s.position from AuditSeal s where s.eventId = e.id "
            + "and s.position > 0 and s.position <= :last)";

    /** Both at once: events are sealed in the transaction that takes them off the list. */
    private static final String NEVER_SEALED =
            WITHOUT_SEAL + " and not exists (select u.eventId from UnsealedEvent u where u.eventId = e.id)";

    @PersistenceContext
    private EntityManager entityManager;

    /** The seal of an event; none while it awaits it. */
    public Optional<AuditSeal> find(AuditEvent event) {
        return Optional.ofNullable(of(List.of(event)).get(event.getId()));
    }

    /** The seals of these events, by their ids. */
    public Map<Long, AuditSeal> of(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select s from AuditSeal s where s.eventId in :ids and s.position > 0", AuditSeal.class)
                .setParameter("ids", ids(events))
                .getResultStream()
                .collect(Collectors.toMap(AuditSeal::getEventId, Function.identity()));
    }

    /** How these events stand to the chain, by their ids. */
    public Map<Long, SealState> states(List<AuditEvent> events) {
        var states = new HashMap<Long, SealState>();
        if (!events.isEmpty()) {
            events.forEach(event -> states.put(event.getId(), SealState.SEALED));
            states(WITHOUT_SEAL, events).forEach(id -> states.put(id, SealState.AWAITED));
            states(NEVER_SEALED, events).forEach(id -> states.put(id, SealState.MISSING));
        }
        return states;
    }

    private List<Long> states(String condition, List<AuditEvent> events) {
        return entityManager
                .createQuery("select e.id from AuditEvent e where e.id in :ids and" + condition, Long.class)
                .setParameter("ids", ids(events))
                .getResultList();
    }

    private static List<Long> ids(List<AuditEvent> events) {
        return events.stream().map(AuditEvent::getId).toList();
    }

    /** The seals after a position, in order, each with its event as it was at the same moment. */
    public List<SealedEvent> after(long position, int max) {
        return entityManager
                .createQuery(
                        "select s, e from AuditSeal s left join AuditEvent e on e.id = s.eventId "
                                + "where s.position > :position order by s.position",
                        Object[].class)
                .setParameter("position", position)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new SealedEvent((AuditSeal) row[0], Optional.ofNullable((AuditEvent) row[1])))
                .toList();
    }

    /** The end of the chain up to a position; of the whole chain for {@link Long#MAX_VALUE}. */
    public ChainHead head(long position) {
        return entityManager
                .createQuery(
                        "select s from AuditSeal s where s.position <= :position and s.position > 0 "
                                + "order by s.position desc",
                        AuditSeal.class)
                .setParameter("position", position)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(seal -> new ChainHead(seal.getPosition(), seal.getHash()))
                .orElse(ChainHead.NONE);
    }

    /** How many seals hold a digest, for an event that was forgotten or has a pseudonym in it. */
    public long countDigests() {
        return entityManager
                .createQuery("select count(s) from AuditSeal s where s.digest is not null", Long.class)
                .getSingleResult();
    }

    /** What waits for its seal. */
    public Unsealed unsealed() {
        var rows = entityManager
                .createQuery("select count(u) from UnsealedEvent u", Long.class)
                .getSingleResult();
        var lost = entityManager
                .createQuery(
                        "select count(u) from UnsealedEvent u where not exists "
                                + "(select e.id from AuditEvent e where e.id = u.eventId)",
                        Long.class)
                .getSingleResult();
        var since = entityManager
                .createQuery(
                        "select e from AuditEvent e, UnsealedEvent u where u.eventId = e.id order by e.at",
                        AuditEvent.class)
                .setMaxResults(1)
                .getResultStream()
                .map(AuditEvent::getAt)
                .findFirst();
        return new Unsealed(rows, since, lost);
    }

    /** The id up to which so many rows stand after this one; empty when there is none after it. */
    public Optional<Long> idAfter(long id, int rows) {
        var next = entityManager
                .createQuery("select e.id from AuditEvent e where e.id > :id order by e.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(rows)
                .getResultList();
        return next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1));
    }

    /**
     * The rows after one id and up to another that are no part of the chain up to a position, in the order of their
     * ids: without a seal, or sealed after it.
     */
    public List<AuditEvent> outside(long position, long after, long until) {
        return range(OUTSIDE, after, until).setParameter("last", position).getResultList();
    }

    /** The rows after one id and up to another that will never have a seal. */
    public List<AuditEvent> missing(long after, long until) {
        return range(NEVER_SEALED, after, until).getResultList();
    }

    private TypedQuery<AuditEvent> range(String condition, long after, long until) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.id > :after and e.id <= :until and" + condition
                                + " order by e.id",
                        AuditEvent.class)
                .setParameter("after", after)
                .setParameter("until", until);
    }
}
