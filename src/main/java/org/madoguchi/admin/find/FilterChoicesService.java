package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;

/** The values that a list of students can be narrowed down to; a minute old at most. */
@ApplicationScoped
@Transactional
class FilterChoicesService {

    private static final int MOST = 100;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<String, Choices> choices = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DeskAccess access;

    @Inject
    private Clock clock;

    private record Choices(List<String> values, Instant until) {}

    /**
     * The values of an attribute of accounts, {@code faculty}, {@code year} or {@code entry}, in order.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right to search
     */
    List<String> of(String attribute) {
        access.require(DeskRight.FIND);
        return choices.compute(
                        attribute,
                        (name, kept) -> kept != null && clock.instant().isBefore(kept.until())
                                ? kept
                                : new Choices(read(name), clock.instant().plus(KEPT)))
                .values();
    }

    /** Each is one look into the index, so that many accounts cost nothing. */
    private List<String> read(String attribute) {
        var found = new ArrayList<String>();
        var last = "";
        while (last != null && found.size() < MOST) {
            last = entityManager
                    .createQuery(
                            "select min(a.profile." + attribute + ") from Account a where a.profile." + attribute
                                    + " > :last",
                            String.class)
                    .setParameter("last", last)
                    .getSingleResult();
            if (last != null) {
                found.add(last);
            }
        }
        return found;
    }
}
