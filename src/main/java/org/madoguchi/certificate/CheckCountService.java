package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madoguchi.job.JobLock;

/** Keeps how often certificates were checked, a number a day. */
@ApplicationScoped
@Transactional
public class CheckCountService {

    private static final String JOB = "check-counts";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobLock lock;

    /** One node after the other, so that a new row is made once. */
    void add(Map<CheckCount.Key, Long> noted) {
        if (!noted.isEmpty()) {
            lock.hold(JOB);
            noted.forEach((key, checks) -> find(key).add(checks));
        }
    }

    /** The days since then on which there were any, the latest first. */
    public List<CheckDay> since(LocalDate day) {
        var counts = entityManager
                .createQuery("select c from CheckCount c where c.key.day >= :day", CheckCount.class)
                .setParameter("day", day)
                .getResultStream()
                .collect(Collectors.groupingBy(CheckCount::getDay, TreeMap::new, Collectors.toList()));
        return counts.descendingMap().entrySet().stream()
                .map(one -> CheckDay.of(one.getKey(), one.getValue()))
                .toList();
    }

    private CheckCount find(CheckCount.Key key) {
        return Optional.ofNullable(entityManager.find(CheckCount.class, key)).orElseGet(() -> {
            var count = new CheckCount(key);
            entityManager.persist(count);
            return count;
        });
    }
}
