package org.madoguchi.admin.decision;

import jakarta.inject.Inject;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.secondperson.TwoPersonRequest;

/** What of one room waits for a second person, for pages that list it and for the rail. */
public abstract class WaitingBacking<R extends TwoPersonRequest> {

    @Inject
    private DeskAccess access;

    private final List<DeskRight> deciding;
    private List<R> waiting;
    private Long count;

    /** @param deciding rights: for whoever has none of them, nothing here waits, and nothing is read to count it */
    protected WaitingBacking(DeskRight... deciding) {
        this.deciding = List.of(deciding);
    }

    /** What waits, the longest first. */
    public List<R> getWaiting() {
        if (waiting == null) {
            waiting = findWaiting();
        }
        return waiting;
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        if (count == null) {
            count = deciding.stream().anyMatch(access::may) ? countOpen() : 0;
        }
        return count;
    }

    /** Whether the rail counts them at 承認待ち; not where the room's own link has their number. */
    public boolean isAtApprovals() {
        return true;
    }

    /** Whether the caller may approve or refuse it. */
    public boolean decidable(R one) {
        return isOpenToCaller(one);
    }

    protected abstract List<R> findWaiting();

    /** As {@link #decidable}, of which pages find one only. */
    protected abstract boolean isOpenToCaller(R one);

    /** As {@link #getCount}, of somebody who may decide. */
    protected long countOpen() {
        return getWaiting().stream().filter(this::isOpenToCaller).count();
    }

    /** Something was decided: what waits is read anew. */
    protected void lookAgain() {
        waiting = null;
        count = null;
    }
}
