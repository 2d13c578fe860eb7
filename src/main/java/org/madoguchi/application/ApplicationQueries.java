package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.record.StudentRecords;

/** Lists applications for staff; joins the transaction of the service that calls. */
@ApplicationScoped
class ApplicationQueries {

    private static final String NEWEST = "a.id desc";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private StudentRecords records;

    /** What waits for staff, the longest first; else the newest first. */
    List<Application> page(ApplicationFilter filter, int first, int max) {
        Map<String, Object> values = new HashMap<>();
        var order = filter.states().equals(ApplicationFilter.FOR_STAFF) ? "a.stateAt, a.id" : NEWEST;
        return find(conditions(filter, values), values, order, first, max);
    }

    /** The newest of those that are older than the one with this key, whatever has left the list meanwhile. */
    List<Application> before(Long key, ApplicationFilter filter, int max) {
        Map<String, Object> values = new HashMap<>();
        var conditions = conditions(filter, values);
        conditions.add("a.id < :key");
        values.put("key", key);
        return find(conditions, values, NEWEST, 0, max);
    }

    private List<Application> find(
            List<String> conditions, Map<String, Object> values, String order, int first, int max) {
        var keys = fill(
                        entityManager.createQuery(
                                "select a.id from Application a where " + String.join(" and ", conditions)
                                        + " order by " + order,
                                Long.class),
                        values)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        return whole(keys);
    }

    /** By their keys, and in their order: a join would keep the database from reading them in it. */
    private List<Application> whole(List<Long> keys) {
        var found = entityManager
                .createQuery(
                        "select a from Application a join fetch a.account join fetch a.record where a.id in :keys",
                        Application.class)
                .setParameter("keys", orNone(keys))
                .getResultStream()
                .collect(Collectors.toMap(Application::getId, Function.identity()));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many wait for staff. */
    long countForStaff() {
        return entityManager
                .createQuery("select count(a) from Application a where a.state in :states", Long.class)
                .setParameter("states", ApplicationFilter.FOR_STAFF)
                .getSingleResult();
    }

    private List<String> conditions(ApplicationFilter filter, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        conditions.add("a.number is not null");
        if (!filter.states().equals(ApplicationFilter.ALL)) {
            conditions.add("a.state in :states");
            values.put("states", filter.states());
        }
        filter.method().ifPresent(method -> {
            conditions.add("a.method = :method");
            values.put("method", method);
        });
        filter.type().ifPresent(type -> {
            conditions.add("exists (select i.id from ApplicationItem i where i.application = a and i.type = :type)");
            values.put("type", type);
        });
        filter.dueBefore().ifPresent(due -> {
            conditions.add("a.dueAt < :due");
            values.put("due", due);
        });
        filter.words().ifPresent(words -> {
            conditions.add("(a.number = :number or a.account.id in :accounts or a.record.id in :records)");
            values.put("number", words.toUpperCase(Locale.ROOT));
            values.put("accounts", accounts(words));
            values.put("records", records(words));
        });
        return conditions;
    }

    /** Asked for first, since a database that meets three tables in one "or" reads all of them. */
    private List<Long> accounts(String userId) {
        return orNone(accounts.findId(userId).stream().toList());
    }

    private List<Long> records(String studentNumber) {
        return orNone(
                records.byNumbers(List.of(studentNumber.toUpperCase(Locale.ROOT), studentNumber)).values().stream()
                        .map(StudentRecord::getId)
                        .toList());
    }

    /** Not every database takes an empty list; no row has this key. */
    private static List<Long> orNone(List<Long> keys) {
        return keys.isEmpty() ? List.of(0L) : keys;
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
