package org.madoguchi.admin.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.KeptForm;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** The buttons below what waits for a second person, on whichever page it is shown: {@code request} says which one. */
@Named("decision")
@RequestScoped
public class DecisionBacking {

    private static final Set<String> DONE = Set.of("asked", "approved", "failed", "refused", "withdrawn");
    private static final int LONGEST = 500;

    @Inject
    private DeskAccess access;

    @Inject
    private JustDone justDone;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private Attempt attempt;

    @Inject
    @Param
    private String request;

    @Inject
    @Param
    private String approve;

    @Inject
    @Param
    private String refuse;

    @Inject
    @Param
    private String withdraw;

    @Inject
    @Param
    private String remark;

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return justDone.among(DONE);
    }

    /** Whether it is the caller's own request, which can be taken back. */
    public boolean own(TwoPersonRequest one) {
        return one.isWaiting() && one.isAskedBy(access.getUserId());
    }

    /** Does what the button says that was pressed, if one was; empty when not, or when the faults say why not. */
    public Optional<String> decide(Decisions decisions) {
        return decide(decisions, request, this::why);
    }

    /**
     * Does what the button says that was pressed on a page with fields of its own; empty when none was, or when the
     * faults say why not.
     *
     * @param key of the request, as it was sent
     * @param why reads the reason of a refusal; empty when the faults say what is wrong with it
     */
    public Optional<String> decide(Decisions decisions, String key, Supplier<Optional<String>> why) {
        var id = RowId.parse(key).orElse(-1L);
        if (approve != null) {
            return act(() -> decisions.approve(id) ? "approved" : "failed");
        }
        if (refuse != null) {
            return why.get()
                    .flatMap(words -> act(() -> {
                        decisions.refuse(id, words);
                        return "refused";
                    }));
        }
        return withdraw == null
                ? Optional.empty()
                : act(() -> {
                    decisions.withdraw(id);
                    return "withdrawn";
                });
    }

    /** What was typed as the reason for which this request is refused; empty when nothing was, or of another one. */
    public String remark(Long asked) {
        return asked.toString().equals(request) ? SingleLine.of(kept.shown("remark", remark), LONGEST) : "";
    }

    private Optional<String> why() {
        var words = SingleLine.of(remark, LONGEST);
        return faults.require("remark", words) ? Optional.of(words) : Optional.empty();
    }

    private Optional<String> act(Supplier<String> decision) {
        var done = attempt.of(decision);
        done.ifPresent(one -> kept.done());
        return done;
    }
}
