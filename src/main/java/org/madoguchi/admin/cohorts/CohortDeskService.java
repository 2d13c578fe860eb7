package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.cohort.DuePerson;
import org.madoguchi.cohort.ReminderService;
import org.madoguchi.cohort.StagingService;
import org.madoguchi.job.JobLock;
import org.madoguchi.secondperson.TwoPersonRequests;
import org.madoguchi.settings.Settings;

/** Cohorts as the caller may see, start and halt them. */
@ApplicationScoped
@Transactional
class CohortDeskService {

    /** People of a page. */
    static final int PAGE = 100;

    private static final int LATEST = 20;
    /** Of those that are somebody's work today. */
    private static final int SHOWN = 8;

    /** People for whom something may be done within a day without a second person. */
    private static final int ALONE = 20;

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private Cohorts cohorts;

    @Inject
    private TwoPersonRequests requests;

    @Inject
    private StagingService staging;

    @Inject
    private ReminderService reminders;

    @Inject
    private JobLock job;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote looks;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What was chosen lately, the newest first. */
    public List<Cohort> latest() {
        access.require(DeskRight.COHORTS);
        return cohorts.latest(LATEST);
    }

    /** One; empty when there is none. */
    public Optional<Cohort> find(Long id) {
        access.require(DeskRight.COHORTS);
        return cohorts.find(id);
    }

    /** How many people have come how far. */
    public Map<CohortRowState, Long> counts(Long id) {
        access.require(DeskRight.COHORTS);
        return cohorts.counts(id);
    }

    /**
     * A page of its people. That somebody looks at them is in the trail, for each cohort.
     *
     * @param state or empty for all
     * @param after number of the last row of the page before
     */
    public List<CohortRow> page(Long id, Optional<CohortRowState> state, int after) {
        access.require(DeskRight.COHORTS);
        var found = cohorts.page(id, state, after, PAGE);
        if (!found.isEmpty()) {
            looks.seenOf(AuditKind.COHORT_SEEN, Detail.of(DetailPart.COHORT, id));
        }
        return found;
    }

    /** All of its people are about to be written to a file, which is in the trail; empty when there is none. */
    public Optional<Cohort> export(Long id) {
        access.require(DeskRight.COHORTS);
        var found = cohorts.find(id);
        found.ifPresent(one -> audit.record(StagingService.entry(AuditKind.COHORT_EXPORTED, one)
                .by(access.getUserId())
                .with(DetailPart.ROWS, one.getTotal())));
        return found;
    }

    /** Some of those, from the one after a row on. */
    public List<CohortRow> exported(Long id, int after, int most) {
        access.require(DeskRight.COHORTS);
        return cohorts.page(id, Optional.empty(), after, most);
    }

    /** Those that are open: they wait for a second person, are being done, or rest. Nobody's who may not ask. */
    public List<Cohort> open() {
        return access.may(DeskRight.COHORTS) ? cohorts.open(SHOWN) : List.of();
    }

    /** Those that ended within a day though it could not be done for somebody for whom it was to be. */
    public List<Cohort> broken() {
        return access.may(DeskRight.COHORTS) ? cohorts.broken(clock.instant().minus(DAY), SHOWN) : List.of();
    }

    /**
     * A page of those who will be mailed tomorrow. That somebody looks at them is in the trail.
     *
     * @param after key of the last account of the page before
     */
    public List<DuePerson> tomorrow(long after) {
        access.require(DeskRight.COHORTS);
        var people = reminders.tomorrow(after, PAGE);
        looks.seen(AuditKind.COHORT_SEEN, people.stream().map(DuePerson::userId));
        return people;
    }

    /** What will be mailed tomorrow to those who have not finished the set-up. */
    public ReminderService.Tomorrow tomorrow() {
        access.require(DeskRight.COHORTS);
        return reminders.tomorrow();
    }

    /**
     * Whether one person's word is not enough: for this act never, or for the people of this one and of all that was
     * started without a second person in the last day, by whomever.
     */
    public boolean isTakingTwo(Cohort one) {
        if (one.getAct().takesTwo()) {
            return true;
        }
        var people = one.getTodo() + cohorts.startedAlone(clock.instant().minus(DAY));
        return people > settings.integer("madoguchi.cohort.second-person", ALONE);
    }

    /**
     * Starts it for the caller; where it takes two it is asked for instead. Two who start two at once are one after the
     * other, so that each counts what the other has started.
     *
     * @return whether it is done now, or else asked for; empty when it is not at that
     */
    public Optional<Boolean> start(Long id) {
        access.require(DeskRight.COHORTS);
        job.hold(CohortStepService.JOB);
        return cohorts.lock(id)
                .filter(one -> one.getState() == CohortState.DRY && one.getTodo() > 0)
                .map(this::start);
    }

    private boolean start(Cohort one) {
        if (isTakingTwo(one)) {
            one.ask();
            requests.add(new CohortRequest(one, access.getUserId(), clock.instant()));
            note(AuditKind.COHORT_ASKED, one);
            return false;
        }
        one.start(access.getUserId(), clock.instant());
        note(AuditKind.COHORT_STARTED, one);
        return true;
    }

    /** Lets it rest; false when it is not being done. */
    public boolean pause(Long id) {
        return halt(id, CohortState.RUNNING, Cohort::pause);
    }

    /** Lets it go on; false when it does not rest. */
    public boolean resume(Long id) {
        return halt(id, CohortState.PAUSED, Cohort::resume);
    }

    /** Ends it before its end; false when it does not rest. */
    public boolean stop(Long id) {
        return halt(id, CohortState.PAUSED, one -> one.stop(clock.instant()));
    }

    private boolean halt(Long id, CohortState at, Consumer<Cohort> act) {
        access.require(DeskRight.COHORTS);
        var found = cohorts.lock(id).filter(one -> one.getState() == at);
        found.ifPresent(one -> {
            act.accept(one);
            audit.record(entry(AuditKind.COHORT_HALTED, one).with(DetailPart.STATE, one.getState()));
        });
        return found.isPresent();
    }

    /** Whether it can be undone now. */
    public boolean isUndoable(Cohort one) {
        return one.isUndoable(clock.instant()) && !cohorts.isUndone(one.getId());
    }

    /**
     * Chooses those for whom it was done, to undo it: they are looked at, and it is started as any other.
     *
     * @return that cohort; empty when nothing undoes it, its time is over, or somebody has done so
     */
    public Optional<Long> undo(Long id) {
        access.require(DeskRight.COHORTS);
        return cohorts.lock(id).filter(this::isUndoable).map(one -> staging.undo(one, access.getUserId()));
    }

    private void note(AuditKind kind, Cohort one) {
        audit.record(entry(kind, one).with(DetailPart.COUNT, one.getTodo()));
    }

    private AuditEntry entry(AuditKind kind, Cohort one) {
        return StagingService.entry(kind, one).by(access.getUserId());
    }
}
