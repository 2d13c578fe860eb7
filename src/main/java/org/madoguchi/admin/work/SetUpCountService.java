package org.madoguchi.admin.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;

/** How far the students have come with their set-up, in numbers; a minute old at most, since all are counted. */
@ApplicationScoped
@Transactional
class SetUpCountService {

    private static final Duration KEPT = Duration.ofMinutes(1);
    /** Not of staff: they stand in no list of students either. */
    private static final String COUNTS = "SELECT a.desk_state, COUNT(*) FROM account a WHERE a.erased_at IS NULL "
            + "AND a.staff = FALSE GROUP BY a.desk_state";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DeskAccess access;

    @Inject
    private Clock clock;

    private Map<StudentState, Long> counts;
    private Instant countedAt = Instant.MIN;

    /**
     * How many students are in each state that somebody is in.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without {@link DeskRight#FIND}
     */
    public synchronized Map<StudentState, Long> get() {
        access.require(DeskRight.FIND);
        if (counts == null || clock.instant().isAfter(countedAt.plus(KEPT))) {
            counts = read();
            countedAt = clock.instant();
        }
        return counts;
    }

    private Map<StudentState, Long> read() {
        var read = new EnumMap<StudentState, Long>(StudentState.class);
        List<?> rows = entityManager.createNativeQuery(COUNTS).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> StudentState.find((String) row[0])
                .ifPresent(state -> read.put(state, ((Number) row[1]).longValue())));
        return read;
    }
}
