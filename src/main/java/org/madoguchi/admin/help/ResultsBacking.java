package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.secondperson.TwoPersonRequest;

/** Requests of all rooms, as 承認待ち / Approvals and the start page list them: each leads to its own page. */
@Named
@RequestScoped
public class ResultsBacking {

    @Inject
    private RequestListService list;

    @Inject
    private DeskAccess access;

    @Inject
    private Clock clock;

    private List<Asked> elsewhere;
    private List<Asked> decided;

    /** What waits in the other rooms, the longest first. */
    public List<Asked> getElsewhere() {
        if (elsewhere == null) {
            elsewhere = list.waitingElsewhere().stream()
                    .sorted(Comparator.comparing(one -> one.request().getAskedAt()))
                    .toList();
        }
        return elsewhere;
    }

    /** What was decided in the last days, in all rooms, the newest first. */
    public List<Asked> getDecided() {
        if (decided == null) {
            decided = Stream.concat(list.decided().stream().map(Asked::of), list.decidedElsewhere().stream())
                    .sorted(Comparator.comparing(
                                    (Asked one) -> one.request().getDecidedAt().orElseThrow())
                            .reversed())
                    .toList();
        }
        return decided;
    }

    /** Whether the caller can print the slip that was allowed. */
    public boolean printable(HelpRequest one) {
        return one.isPrintableBy(access.getUserId(), clock.instant());
    }

    /** The key of what has become of it: an approved slip has still to be issued. */
    public String outcome(TwoPersonRequest one) {
        return one instanceof HelpRequest help && help.isPrintable(clock.instant())
                ? "approvals.state.approved"
                : access.key("approvals.state", one.getState());
    }
}
