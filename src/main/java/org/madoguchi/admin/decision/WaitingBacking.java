package org.madoguchi.admin.decision;

import java.util.List;
import org.madoguchi.secondperson.TwoPersonRequest;

/** What of one room waits for a second person, for pages that list it and for the rail. */
public abstract class WaitingBacking<R extends TwoPersonRequest> {

    private List<R> waiting;

    /** What waits, the longest first. */
    public List<R> getWaiting() {
        if (waiting == null) {
            waiting = findWaiting();
        }
        return waiting;
    }

    /** How many wait for the caller; for the rail. */
    public long getCount() {
        return getWaiting().stream().filter(this::isOpenToCaller).count();
    }

    /** Whether the caller may approve or refuse it. */
    public boolean decidable(R one) {
        return isOpenToCaller(one);
    }

    protected abstract List<R> findWaiting();

    /** As {@link #decidable}, of which pages find one only. */
    protected abstract boolean isOpenToCaller(R one);

    /** Something was decided: what waits is read anew. */
    protected void lookAgain() {
        waiting = null;
    }
}
