package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/**
 * What a batch would come to, or has, and the buttons below it: {@code ?id=} which, {@code &state=} whom alone,
 * {@code &after=} from which row on.
 */
@Named
@RequestScoped
public class BatchBacking {

    private static final String AGAIN = "/desk/batch?faces-redirect=true&id=";
    private static final Set<BatchState> BUSY = Set.of(BatchState.CHECKING, BatchState.ISSUING, BatchState.REVOKING);
    private static final Set<String> DONE = Set.of("asked", "stopped", "approved", "failed", "refused", "withdrawn");

    @Inject
    private BatchDeskService service;

    @Inject
    private BatchPaperService paperService;

    @Inject
    private BatchRequestService requests;

    @Inject
    private BatchList list;

    @Inject
    private DecisionBacking decision;

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
    private String ask;

    @Inject
    @Param
    private String stop;

    private Optional<Batch> found;
    private Optional<BatchRequest> request;
    private Map<BatchRowState, Long> counts;
    private BatchPaperService.Papers papers;
    private List<BatchDeskService.Line> lines;

    /** Whether there is one. */
    public boolean isFound() {
        return find().isPresent();
    }

    public Batch getOne() {
        return find().orElseThrow();
    }

    /** How many students have come how far, where any have. */
    public Map<BatchRowState, Long> getCounts() {
        if (counts == null) {
            counts = service.counts(getOne().getId());
        }
        return counts;
    }

    /** How far its papers have come. */
    public BatchPaperService.Papers getPapers() {
        if (papers == null) {
            papers = paperService.papers(getOne().getId());
        }
        return papers;
    }

    /** Whether all have their signature, and files to be taken along. */
    public boolean isTakeable() {
        return getOne().isOver() && getPapers().unsigned() == 0 && getPapers().files() > 0;
    }

    /** Its students, or those who have come so far. */
    public List<BatchDeskService.Line> getLines() {
        if (lines == null) {
            lines = service.page(getOne().getId(), BatchRowState.parse(state), getAfter());
        }
        return lines;
    }

    /** The name of the state that is asked for; empty for all. */
    public String getState() {
        return BatchRowState.parse(state).map(Enum::name).orElse("");
    }

    private int getAfter() {
        return RowId.parse(after)
                .filter(row -> row > 0 && row <= Batch.MOST + 1)
                .map(Long::intValue)
                .orElse(0);
    }

    /** The number of the last row that is shown. */
    public int getLast() {
        return getLines().get(getLines().size() - 1).row().getNumber();
    }

    /** Whether there may be more rows. */
    public boolean isMore() {
        return getLines().size() == BatchDeskService.PAGE;
    }

    /** Why it was not issued, or not revoked. */
    public String why(BatchRow row) {
        return list.why(row);
    }

    /** How many have been looked at, issued or revoked so far. */
    public long getProgress() {
        return getWhole()
                - switch (getOne().getState()) {
                    case CHECKING -> count(BatchRowState.UNCHECKED);
                    case REVOKING -> count(BatchRowState.ISSUED);
                    default -> count(BatchRowState.READY);
                };
    }

    /** Of how many. */
    public long getWhole() {
        return switch (getOne().getState()) {
            case CHECKING -> getOne().getTotal();
            case REVOKING -> count(BatchRowState.ISSUED) + count(BatchRowState.REVOKED) + count(BatchRowState.KEPT);
            default -> getOne().getTodo();
        };
    }

    private long count(BatchRowState of) {
        return getCounts().getOrDefault(of, 0L);
    }

    /** Whether a node is at it. */
    public boolean isBusy() {
        return BUSY.contains(getOne().getState());
    }

    /** Whether it can be asked that all of it be revoked. */
    public boolean isRevocable() {
        return requests.isRevocable(getOne());
    }

    /** What waits for a second person about it. */
    public BatchRequest getRequest() {
        if (request == null) {
            request = requests.last(getOne()).filter(BatchRequest::isWaiting);
        }
        return request.orElse(null);
    }

    /** Whether the caller can approve or refuse it. */
    public boolean decidable(BatchRequest request) {
        return requests.isDecidable(request);
    }

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return Optional.of(justDone.of("done")).filter(DONE::contains).orElse("");
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        var key = getOne().getId();
        if (ask != null) {
            return again(Optional.of("asked").filter(word -> requests.ask(key)));
        }
        if (stop != null) {
            return again(Optional.of("stopped").filter(word -> service.stop(key)));
        }
        var decided = decision.decide(requests);
        lookAgain();
        return decided.map(done -> AGAIN + key + "&done=" + done).orElse(null);
    }

    /** Somebody else was faster, or the page is an old one: it shows what is so now. */
    private String again(Optional<String> done) {
        if (done.isEmpty()) {
            faults.addGeneral("cohort.error.state");
            lookAgain();
        }
        return done.map(word -> AGAIN + getOne().getId() + "&done=" + word).orElse(null);
    }

    private void lookAgain() {
        found = null;
        request = null;
        counts = null;
        papers = null;
        lines = null;
    }

    private Optional<Batch> find() {
        if (found == null) {
            found = RowId.parse(id).flatMap(service::find);
        }
        return found;
    }
}
