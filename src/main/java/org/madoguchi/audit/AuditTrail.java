package org.madoguchi.audit;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.audit.chain.Head;

/**
 * Reads the trail: by pages, which begin after a place and not at a number, so that the last is as quick as the first.
 */
@ApplicationScoped
public class AuditTrail {

    private static final Comparator<AuditEvent> NEWEST_FIRST =
            comparing(AuditEvent::getAt).thenComparing(AuditEvent::getId).reversed();

    /** How kind and outcome are asked for, and what the rows are sorted by. */
    private record Order(String kind, String outcome, String columns) {}

    private static final Order TIME = new Order("e.kind = :kind", "e.outcome = :outcome", "e.at desc, e.id desc");
    /**
     * The same rows in the same order, said so that only the index on kind, outcome and time can give it. PostgreSQL
     * does
     * not know which kinds have which outcomes: it reads all there is by time for one that never occurs.
     */
    private static final Order LANE = new Order(
            "e.kind between :kind and :kind",
            "e.outcome between :outcome and :outcome",
            "e.kind desc, e.outcome desc, e.at desc, e.id desc");

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The first rows of a page for people, newest first. @param after the last row of the page before; may be absent
     */
    public List<AuditEvent> page(AuditSearch search, Optional<TrailPlace> after, int max) {
        return search.lanes().stream()
                .flatMap(lane -> rows(lane, lane.isLane() ? LANE : TIME, after, max).stream())
                .sorted(NEWEST_FIRST)
                .limit(max)
                .toList();
    }

    /** The same for one that reads everything: in the order of time, whatever else is looked for. */
    public List<AuditEvent> rows(AuditSearch search, Optional<TrailPlace> after, int max) {
        return rows(search, TIME, after, max);
    }

    private List<AuditEvent> rows(AuditSearch search, Order order, Optional<TrailPlace> after, int max) {
        var conditions = new LinkedHashMap<String, Object>();
        add(conditions, "e.at >= :from", search.from());
        add(conditions, "e.at < :to", search.to());
        add(conditions, "e.person = :person", search.person());
        add(conditions, "e.actor = :actor", search.actor());
        add(conditions, order.kind(), search.kind());
        add(conditions, order.outcome(), search.outcome());
        add(conditions, "e.clientAddress = :client", search.client());
        // The first half is what an index can begin with.
        add(conditions, "e.at <= :at", after.map(TrailPlace::at).orElse(null));
        var where = String.join(" and ", conditions.keySet())
                + after.map(place -> " and (e.at < :at or e.id < :id)").orElse("");
        var query = entityManager.createQuery(
                "select e from AuditEvent e" + (where.isEmpty() ? "" : " where " + where) + " order by "
                        + order.columns(),
                AuditEvent.class);
        conditions.forEach((condition, value) -> query.setParameter(condition.replaceFirst(".*:", ""), value));
        after.ifPresent(place -> query.setParameter("id", place.id()));
        return query.setMaxResults(max).getResultList();
    }

    private static void add(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    /** One row. */
    public Optional<AuditEvent> find(long id) {
        return Optional.ofNullable(entityManager.find(AuditEvent.class, id));
    }

    /** The seals of these events, by their ids; none for those that still await it. */
    public Map<Long, AuditSeal> seals(List<AuditEvent> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select s from AuditSeal s where s.eventId in :ids", AuditSeal.class)
                .setParameter("ids", events.stream().map(AuditEvent::getId).toList())
                .getResultStream()
                .collect(Collectors.toMap(AuditSeal::getEventId, Function.identity()));
    }

    /** The seals after a position, in order. */
    public List<AuditSeal> sealsAfter(long position, int max) {
        return entityManager
                .createQuery(
                        "select s from AuditSeal s where s.position > :position order by s.position", AuditSeal.class)
                .setParameter("position", position)
                .setMaxResults(max)
                .getResultList();
    }

    /** The events that these seals are about, by their ids; without those that are not there any more. */
    public Map<Long, AuditEvent> events(List<AuditSeal> seals) {
        if (seals.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select e from AuditEvent e where e.id in :ids", AuditEvent.class)
                .setParameter("ids", seals.stream().map(AuditSeal::getEventId).toList())
                .getResultStream()
                .collect(Collectors.toMap(AuditEvent::getId, Function.identity()));
    }

    /** How many seals hold a digest, for an event that was forgotten or has a pseudonym in it. */
    public long countDigests() {
        return entityManager
                .createQuery("select count(s) from AuditSeal s where s.digest is not null", Long.class)
                .getSingleResult();
    }

    /** The end of the chain up to a position; of the whole chain for {@link Long#MAX_VALUE}. */
    public Head head(long position) {
        return entityManager
                .createQuery(
                        "select s from AuditSeal s where s.position <= :position order by s.position desc",
                        AuditSeal.class)
                .setParameter("position", position)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(seal -> new Head(seal.getPosition(), seal.getHash()))
                .orElse(Head.NONE);
    }
}
