package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.decision.ManyBacking;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.omnifaces.cdi.Param;

/** What an act would come to for many people, or has, and the buttons below it. */
@Named
@RequestScoped
public class CohortBacking extends ManyBacking<Cohort, CohortRequest, CohortRowState, CohortRow> {

    private static final Set<CohortState> BUSY = Set.of(CohortState.CHECKING, CohortState.RUNNING);
    private static final Set<String> DONE = Set.of("asked", "started", "paused", "resumed", "stopped");

    @Inject
    private CohortDeskService service;

    @Inject
    private CohortRequestService requests;

    @Inject
    private DeskWords deskWords;

    @Inject
    private DeskAccess access;

    @Inject
    @Param
    private String start;

    @Inject
    @Param
    private String pause;

    @Inject
    @Param
    private String resume;

    @Inject
    @Param
    private String stop;

    @Inject
    @Param
    private String undo;

    /** One a request. */
    public CohortBacking() {
        super("/desk/cohort", CohortDeskService.PAGE, DONE, CohortRowState.values());
    }

    @Override
    protected Optional<Cohort> find(Long key) {
        return service.find(key);
    }

    @Override
    protected Optional<CohortRequest> last(Cohort one) {
        return requests.last(one);
    }

    @Override
    protected boolean isOpenToCaller(CohortRequest one) {
        return requests.isDecidable(one);
    }

    @Override
    protected Map<CohortRowState, Long> counts(Long key) {
        return service.counts(key);
    }

    @Override
    protected List<CohortRow> rows(Long key, Optional<CohortRowState> state, int after) {
        return service.page(key, state, after);
    }

    @Override
    protected int number(CohortRow row) {
        return row.getNumber();
    }

    /** Why somebody was left out. */
    public String why(CohortRow row) {
        return row.getFault()
                .map(key -> deskWords.say(key, List.of()))
                .orElseGet(() -> deskWords.sayOr(access.key("cohort.why", row.getState()), ""));
    }

    /** How many have been looked at or done so far. */
    public long getProgress() {
        var left = getOne().getState() == CohortState.CHECKING ? CohortRowState.UNCHECKED : CohortRowState.READY;
        return getWhole() - count(left);
    }

    /** Of how many. */
    public long getWhole() {
        return getOne().getState() == CohortState.CHECKING ? getOne().getTotal() : getOne().getTodo();
    }

    /** Whether a node is at it. */
    public boolean isBusy() {
        return BUSY.contains(getOne().getState());
    }

    /** Whether it can be started, or asked for. */
    public boolean isStartable() {
        return getOne().getState() == CohortState.DRY && getOne().getTodo() > 0;
    }

    /** Whether that takes two. */
    public boolean isTakingTwo() {
        return service.isTakingTwo(getOne());
    }

    /** Whether it can be undone now. */
    public boolean isUndoable() {
        return service.isUndoable(getOne());
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        if (start != null) {
            return again(service.start(key()).map(now -> now ? "started" : "asked"));
        }
        if (pause != null) {
            return again(Optional.of("paused").filter(word -> service.pause(key())));
        }
        if (resume != null) {
            return again(Optional.of("resumed").filter(word -> service.resume(key())));
        }
        if (stop != null) {
            return again(Optional.of("stopped").filter(word -> service.stop(key())));
        }
        return undo == null ? decided(requests) : undo();
    }

    private String undo() {
        return service.undo(key()).map(this::page).orElseGet(() -> again(Optional.empty()));
    }
}
