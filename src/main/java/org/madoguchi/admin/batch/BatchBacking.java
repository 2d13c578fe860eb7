package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.decision.ManyBacking;
import org.omnifaces.cdi.Param;

/** What a batch would come to, or has, and the buttons below it. */
@Named
@RequestScoped
public class BatchBacking extends ManyBacking<Batch, BatchRequest, BatchRowState, BatchDeskService.Line> {

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
    @Param
    private String ask;

    @Inject
    @Param
    private String stop;

    private BatchPaperService.Papers papers;

    /** One a request. */
    public BatchBacking() {
        super("/desk/batch", BatchDeskService.PAGE, DONE, BatchRowState.values());
    }

    @Override
    protected Optional<Batch> find(Long key) {
        return service.find(key);
    }

    @Override
    protected Optional<BatchRequest> last(Batch one) {
        return requests.last(one);
    }

    @Override
    protected boolean isOpenToCaller(BatchRequest one) {
        return requests.isDecidable(one);
    }

    @Override
    protected Map<BatchRowState, Long> counts(Long key) {
        return service.counts(key);
    }

    @Override
    protected List<BatchDeskService.Line> rows(Long key, Optional<BatchRowState> state, int after) {
        return service.page(key, state, after);
    }

    @Override
    protected int number(BatchDeskService.Line line) {
        return line.row().getNumber();
    }

    /** How far its papers have come. */
    public BatchPaperService.Papers getPapers() {
        if (papers == null) {
            papers = paperService.papers(key());
        }
        return papers;
    }

    /** Whether all have their signature, and files to be taken along. */
    public boolean isTakeable() {
        return getOne().isOver() && getPapers().unsigned() == 0 && getPapers().files() > 0;
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

    /** Whether a node is at it. */
    public boolean isBusy() {
        return BUSY.contains(getOne().getState());
    }

    /** Whether it can be asked that all of it be revoked. */
    public boolean isRevocable() {
        return requests.isRevocable(getOne());
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        if (ask != null) {
            return again(Optional.of("asked").filter(word -> requests.ask(key())));
        }
        if (stop != null) {
            return again(Optional.of("stopped").filter(word -> service.stop(key())));
        }
        return decided(requests);
    }

    @Override
    protected void lookAgain() {
        super.lookAgain();
        papers = null;
    }
}
