package org.madoguchi.audit;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches the trail: by pages, which begin after a place and not at a number, so that the last is as quick as the
 * first.
 */
@ApplicationScoped
public class AuditTrail {

    private static final Comparator<AuditEvent> NEWEST_FIRST =
            comparing(AuditEvent::getAt).thenComparing(AuditEvent::getId).reversed();

    /**
     * A condition of a search.
     *
     * @param name of its parameter
     * @param value of it; {@code null} when anything will do
     */
    private record Criterion(String condition, String name, Object value) {}

    /** How kind and outcome are asked for, and what the rows are sorted by. */
    private enum Order {
        TIME("e.kind = :kind", "e.outcome = :outcome", "e.at desc, e.id desc"),
        /**
         * The same rows in the same order, said so that only the index on kind, outcome and time can give it.
         * PostgreSQL does not know which kinds have which outcomes: it reads all there is by time for one that never
         * occurs.
         */
        LANE(
                "e.kind between :kind and :kind",
                "e.outcome between :outcome and :outcome",
                "e.kind desc, e.outcome desc, e.at desc, e.id desc");

        private final String kind;
        private final String outcome;
        private final String columns;

        Order(String kind, String outcome, String columns) {
            this.kind = kind;
            this.outcome = outcome;
            this.columns = columns;
        }
    }

    /** Of a person's failed logins. */
    private static final int LOOKED_THROUGH = 100;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The first rows of a page for people, newest first. @param after the last row of the page before; may be absent
     */
    public List<AuditEvent> page(AuditSearch search, Optional<TrailPlace> after, int max) {
        return search.lanes().stream()
                .flatMap(lane -> rows(lane, lane.isLane() ? Order.LANE : Order.TIME, after, max).stream())
                .sorted(NEWEST_FIRST)
                .limit(max)
                .toList();
    }

    /** The next rows for a reader who takes everything: in the order of time, whatever else is looked for. */
    public List<AuditEvent> rows(AuditSearch search, Optional<TrailPlace> after, int max) {
        return rows(search, Order.TIME, after, max);
    }

    private List<AuditEvent> rows(AuditSearch search, Order order, Optional<TrailPlace> after, int max) {
        var criteria = criteria(search, order, after)
                .filter(criterion -> Objects.nonNull(criterion.value()))
                .toList();
        var where = criteria.stream().map(Criterion::condition).collect(Collectors.joining(" and "));
        var query = entityManager.createQuery(
                "select e from AuditEvent e" + (where.isEmpty() ? "" : " where " + where) + " order by "
                        + order.columns,
                AuditEvent.class);
        criteria.forEach(criterion -> query.setParameter(criterion.name(), criterion.value()));
        return query.setMaxResults(max).getResultList();
    }

    private static Stream<Criterion> criteria(AuditSearch search, Order order, Optional<TrailPlace> after) {
        return Stream.of(
                new Criterion("e.at >= :from", "from", search.from()),
                new Criterion("e.at < :to", "to", search.to()),
                new Criterion("e.person = :person", "person", search.person()),
                new Criterion("e.actor = :actor", "actor", search.actor()),
                new Criterion(order.kind, "kind", search.kind()),
                new Criterion(order.outcome, "outcome", search.outcome()),
                new Criterion("e.clientAddress = :client", "client", search.client()),
                new Criterion("e.requestId = :request", "request", search.requestId()),
                // The first half is what an index can begin with.
                new Criterion("e.at <= :at", "at", after.map(TrailPlace::at).orElse(null)),
                new Criterion(
                        "(e.at < :at or e.id < :id)",
                        "id",
                        after.map(TrailPlace::id).orElse(null)));
    }

    /** The newest rows about a person before a time; of these kinds, and if asked for only those that others caused. */
    public List<AuditEvent> about(String userId, Instant time, Set<AuditKind> kinds, boolean byOthers, int max) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.person = :person and e.at < :time and e.kind in :kinds "
                                + (byOthers ? "and e.actor <> e.person " : "") + "order by e.at desc",
                        AuditEvent.class)
                .setParameter("person", AuditEvent.userKey(userId))
                .setParameter("time", time)
                .setParameter("kinds", kinds)
                .setMaxResults(max)
                .getResultList();
    }

    /** A login that failed. */
    public record FailedLogin(RefusalReason reason, Instant at) {}

    /**
     * Why a person's last logins have failed: the newest one that has a reason other than these, if none has succeeded
     * since.
     */
    public Optional<FailedLogin> lastFailedLogin(String userId, Set<RefusalReason> following) {
        return entityManager
                .createQuery(
                        "select e from AuditEvent e where e.person = :person and e.kind = :kind "
                                + "order by e.at desc, e.id desc",
                        AuditEvent.class)
                .setParameter("person", AuditEvent.userKey(userId))
                .setParameter("kind", AuditKind.LOGIN)
                .setMaxResults(LOOKED_THROUGH)
                .getResultStream()
                .takeWhile(event -> event.getOutcome() == Outcome.REFUSED)
                .flatMap(event -> failed(event).stream())
                .filter(failed -> !following.contains(failed.reason()))
                .findFirst();
    }

    private static Optional<FailedLogin> failed(AuditEvent event) {
        return Detail.parse(event.getDetail())
                .getReason()
                .flatMap(RefusalReason::of)
                .map(reason -> new FailedLogin(reason, event.getAt()));
    }

    /** One row. */
    public Optional<AuditEvent> find(long id) {
        return Optional.ofNullable(entityManager.find(AuditEvent.class, id));
    }
}
