package org.madoguchi.admin.decision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** The buttons below what waits for a second person, on whichever page it is shown: {@code request} says which one. */
@Named("decision")
@RequestScoped
public class DecisionBacking {

    private static final Set<String> DONE = Set.of("asked", "approved", "failed", "refused", "withdrawn");
    private static final String ONE_KIND = "";
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
    private String id;

    @Inject
    @Param
    private String about;

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

    /** As {@link #decide(Decisions, String, String)}, where the page has one kind of requests only. */
    public String decide(Decisions decisions, String page) {
        return decide(decisions, page, ONE_KIND);
    }

    /**
     * Does what the button says that was pressed below a request of this kind, if one was.
     *
     * @param page its path without its ending; {@code ?id=} which
     * @param kind as the form has it in {@code about}; keys are told apart by it
     * @return the page once more, with what was done; {@code null} when nothing was, or when the faults say why not
     */
    public String decide(Decisions decisions, String page, String kind) {
        return isAbout(kind)
                ? decide(decisions, request, this::why)
                        .map(done -> page + "?faces-redirect=true&id="
                                + RowId.parse(id).orElse(-1L) + "&done=" + done)
                        .orElse(null)
                : null;
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
    public String remark(Long asked, String kind) {
        return isMeant(asked, kind) ? SingleLine.of(kept.shown("remark", remark), LONGEST) : "";
    }

    /** What is wrong with that reason; empty when nothing is, or with that of another one. */
    public String fault(Long asked, String kind) {
        return isMeant(asked, kind) ? faults.getByField().getOrDefault("remark", "") : "";
    }

    private boolean isMeant(Long asked, String kind) {
        return asked.toString().equals(request) && isAbout(kind);
    }

    private boolean isAbout(String kind) {
        return Objects.requireNonNullElse(kind, ONE_KIND).equals(Objects.requireNonNullElse(about, ONE_KIND));
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
