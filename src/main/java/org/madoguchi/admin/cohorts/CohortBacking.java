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
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortState;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/**
 * What an act would come to for many people, or has, and the buttons below it: {@code ?id=} which, {@code &state=} whom
 * alone, {@code &after=} from which row on.
 */
@Named
@RequestScoped
public class CohortBacking {

    private static final String AGAIN = "/desk/cohort?faces-redirect=true&id=";
    private static final Set<CohortState> BUSY = Set.of(CohortState.CHECKING, CohortState.RUNNING);
    private static final Set<String> DONE = Set.of("asked", "started", "paused", "resumed", "stopped");

    @Inject
    private CohortDeskService service;

    @Inject
    private CohortRequestService requests;

    @Inject
    private DecisionBacking decision;

    @Inject
    private DeskWords deskWords;

    @Inject
    private DeskAccess access;

    @Inject
    private JustDone justDone;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String state;

    @Inject
    @Param
    private String after;

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

    private Optional<Cohort> found;
    private Optional<CohortRequest> request;
    private Map<CohortRowState, Long> counts;
    private List<CohortRow> rows;

    /** Whether there is one. */
    public boolean isFound() {
        return find().isPresent();
    }

    public Cohort getOne() {
        return find().orElseThrow();
    }

    /** How many people have come how far, where any have. */
    public Map<CohortRowState, Long> getCounts() {
        if (counts == null) {
            counts = service.counts(getOne().getId());
        }
        return counts;
    }

    /** Its people, or those who have come so far. */
    public List<CohortRow> getRows() {
        if (rows == null) {
            rows = service.page(getOne().getId(), CohortRowState.parse(state), getAfter());
        }
        return rows;
    }

    /** The name of the state that is asked for; empty for all. */
    public String getState() {
        return CohortRowState.parse(state).map(Enum::name).orElse("");
    }

    private int getAfter() {
        return RowId.parse(after)
                .filter(row -> row > 0 && row <= Cohort.MOST + 1)
                .map(Long::intValue)
                .orElse(0);
    }

    /** The number of the last row that is shown. */
    public int getLast() {
        return getRows().get(getRows().size() - 1).getNumber();
    }

    /** Whether there may be more rows. */
    public boolean isMore() {
        return getRows().size() == CohortDeskService.PAGE;
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
        return getWhole() - getCounts().getOrDefault(left, 0L);
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

    /** What waits for a second person about it. */
    public CohortRequest getRequest() {
        if (request == null) {
            request = requests.last(getOne()).filter(CohortRequest::isWaiting);
        }
        return request.orElse(null);
    }

    /** Whether the caller can approve or refuse it. */
    public boolean decidable(CohortRequest request) {
        return requests.isDecidable(request);
    }

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return Optional.of(justDone.of("done")).filter(DONE::contains).orElse("");
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var key = getOne().getId();
        if (start != null) {
            return again(service.start(key).map(now -> now ? "started" : "asked"));
        }
        if (pause != null) {
            return again(Optional.of("paused").filter(word -> service.pause(key)));
        }
        if (resume != null) {
            return again(Optional.of("resumed").filter(word -> service.resume(key)));
        }
        if (stop != null) {
            return again(Optional.of("stopped").filter(word -> service.stop(key)));
        }
        if (undo != null) {
            return undo(key);
        }
        var decided = decision.decide(requests);
        request = null;
        return decided.map(done -> AGAIN + key + "&done=" + done).orElse(null);
    }

    private String undo(Long key) {
        var undoing = service.undo(key);
        if (undoing.isEmpty()) {
            return again(Optional.empty());
        }
        return AGAIN + undoing.get();
    }

    /** Somebody else was faster, or the page is an old one: it shows what is so now. */
    private String again(Optional<String> done) {
        if (done.isEmpty()) {
            faults.addGeneral("cohort.error.state");
            found = null;
            request = null;
        }
        return done.map(word -> AGAIN + getOne().getId() + "&done=" + word).orElse(null);
    }

    private Optional<Cohort> find() {
        if (found == null) {
            found = RowId.parse(id).flatMap(service::find);
        }
        return found;
    }
}
