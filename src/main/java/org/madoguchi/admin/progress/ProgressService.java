package org.madoguchi.admin.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.JobLock;

/** Reads what {@link CountService} has counted. Each answer is a sum over few rows, by an index. */
@ApplicationScoped
@Transactional
class ProgressService {

    /** Of those that a page can show; a university with more has named the wrong attribute. */
    private static final int MOST_GROUPS = 100;

    static final List<String> STATES = Arrays.stream(StudentState.values())
            .filter(state -> state != StudentState.UNUSED)
            .map(Enum::name)
            .toList();

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private JobLock lock;

    @Inject
    private HourFigures hours;

    /**
     * As of when the figures are; empty before the first are there.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without {@link DeskRight#PROGRESS}
     */
    public Optional<Instant> countedAt() {
        access.require(DeskRight.PROGRESS);
        return lock.lastDone(CountService.JOB);
    }

    /**
     * The figures of a part of the page.
     *
     * @param by what groups the students, where it shows them
     * @param day the day whose hours it shows, or the last of its days and months
     * @throws org.madoguchi.fault.AccessDeniedException without {@link DeskRight#PROGRESS}
     */
    public Figures read(View view, Grouping by, LocalDate day) {
        access.require(DeskRight.PROGRESS);
        return switch (view) {
            case SET_UP -> setUp(by);
            case STEPS -> hours.steps(day);
            case MAILS -> hours.mails(day);
            case LOGINS -> hours.logins(day);
            case HELP -> hours.help(day);
        };
    }

    /**
     * What has happened on a day so far, as one row.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without {@link DeskRight#PROGRESS}
     */
    public Figures readWhole(LocalDate day) {
        access.require(DeskRight.PROGRESS);
        return hours.whole(day);
    }

    /**
     * The figures of a part for a file; a row of the trail says so.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without {@link DeskRight#PROGRESS}
     */
    public Figures export(View view, Grouping by, LocalDate day) {
        access.require(DeskRight.PROGRESS);
        audit.record(AuditEntry.of(AuditKind.PROGRESS_EXPORTED)
                .by(access.getUserId())
                .with(DetailPart.KIND, view.getName()));
        return read(view, by, day);
    }

    private Figures setUp(Grouping by) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT " + by.column() + ", state, SUM(students) FROM set_up_count GROUP BY "
                        + by.column() + ", state ORDER BY " + by.column())
                .getResultList();
        var counts = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Figures.Count((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
        var groups = counts.stream()
                .map(Figures.Count::row)
                .distinct()
                .sorted()
                .limit(MOST_GROUPS)
                .toList();
        return Figures.of(STATES, groups, counts);
    }
}
