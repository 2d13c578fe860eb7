package org.madoguchi.admin.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the rail of each page counts over all rooms. */
@Named
@RequestScoped
public class RailBacking {

    @Inject
    private Instance<WaitingBacking<?>> rooms;

    private Long waiting;

    /** How many requests wait for the caller at 承認待ち / Approvals. */
    public long getWaiting() {
        if (waiting == null) {
            waiting = rooms.stream()
                    .filter(WaitingBacking::isAtApprovals)
                    .mapToLong(WaitingBacking::getCount)
                    .sum();
        }
        return waiting;
    }
}
