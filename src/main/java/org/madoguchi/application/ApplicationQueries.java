package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists applications for staff; joins the transaction of the service that calls. */
@ApplicationScoped
class ApplicationQueries {

    @PersistenceContext
    private EntityManager entityManager;

    /** What waits for staff, the longest first; else the newest first. */
    List<Application> page(ApplicationFilter filter, int first, int max) {
        Map<String, Object> values = new HashMap<>();
        var conditions = conditions(filter, values);
        var order = filter.states().equals(ApplicationFilter.FOR_STAFF) ? "a.stateAt, a.id" : "a.id desc";
        return fill(
                        entityManager.createQuery(
                                "select a from Application a where " + String.join(" and ", conditions) + " order by "
                                        + order,
                                Application.class),
                        values)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many wait for staff. */
    long countForStaff() {
        return entityManager
                .createQuery("select count(a) from Application a where a.state in :states", Long.class)
                .setParameter("states", ApplicationFilter.FOR_STAFF)
                .getSingleResult();
    }

    private static List<String> conditions(ApplicationFilter filter, Map<String, Object> values) {
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
            conditions.add(
                    "(a.number = :number or a.account.userKey = :key or a.record.studentNumber in (:number, :typed))");
            values.put("number", words.toUpperCase(Locale.ROOT));
            values.put("key", words.toLowerCase(Locale.ROOT));
            values.put("typed", words);
        });
        return conditions;
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }
}
