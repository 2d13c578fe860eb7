package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 申請内容の確認 / Confirm the application, last step: every fee, and what has to be ticked. */
@Named
@RequestScoped
public class ApplyConfirmBacking {

    private static final String DONE = "/apply/done?faces-redirect=true&number=";

    @Inject
    private ApplyService service;

    @Inject
    private ApplyDraft draft;

    @Inject
    private ApplyWords words;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Faults faults;

    @Inject
    private KeptForm kept;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String mark;

    private List<Problem> problems = List.of();
    private boolean refused;

    /** What has to be ticked: keys under {@code tick.}. */
    public List<String> getTicks() {
        return online() ? List.of("accepted", "final", "consent") : List.of("accepted", "final");
    }

    /** Whether it was ticked in the form that was sent, or in that of the same application when the sign-in ended. */
    public boolean ticked(String tick) {
        return !refused
                && (!kept.isRestored() || isOfWhatIsSeen())
                && kept.shown(tick).isPresent();
    }

    /** Nobody has agreed to what is another by now. */
    private boolean isOfWhatIsSeen() {
        return kept.shown("mark").filter(draft.getQuote().mark()::equals).isPresent();
    }

    /** Whether the recipient seems to be somebody who wants the original on paper. */
    public boolean isLegalising() {
        return !Quotes.isPaper(draft.getDraft().getMethod())
                && draft.getDraft().getRecipient().isLegalising();
    }

    /** What the recipient's address was perhaps meant to be; empty when its domain does not look mistyped. */
    public String getMeant() {
        return Optional.of(draft.getDraft())
                .filter(one -> one.getMethod() == ReceiptMethod.ONLINE)
                .flatMap(one -> one.getRecipient().getEmail())
                .flatMap(EmailAddress::suggestion)
                .orElse("");
    }

    /** Whether the paper is printed at a machine, which asks for money of its own. */
    public boolean isStore() {
        return draft.getDraft().getMethod() == ReceiptMethod.STORE;
    }

    /** What stands against it: of the form that was sent, or else as it is seen. */
    public List<Problem> getProblems() {
        return problems.isEmpty() ? draft.getQuote().problems() : problems;
    }

    /** Another tab has applied for the draft that this one has sent: it arrives where that one did. */
    public String findDone() {
        return service.applied(current.getAccount().getId(), RowId.parse(id).orElse(-1L))
                .map(number -> DONE + number)
                .orElse(null);
    }

    /** Applies, if everything is ticked and is still what was seen; a second time finds it done. */
    public String apply() {
        var key = RowId.parse(id).orElse(-1L);
        if (draft.find().filter(seen -> seen.draft().getId().equals(key)).isPresent() && !isTicked()) {
            return null;
        }
        var outcome = service.apply(current.getAccount().getId(), key, mark, ticks());
        draft.forget();
        if (outcome.number().isPresent()) {
            kept.done();
            return DONE + outcome.number().get();
        }
        if (outcome.instead().isPresent()) {
            refuse(outcome.instead().get());
            return null;
        }
        return ApplyDraft.BEGIN;
    }

    /** In the words that were seen: they are what was agreed to, whatever they say in later years. */
    private String ticks() {
        return getTicks().stream().filter(this::ticked).map(words::tick).collect(Collectors.joining("; "));
    }

    private boolean isTicked() {
        getTicks().stream().filter(tick -> !ticked(tick)).forEach(tick -> faults.add(tick, "error.tick"));
        return faults.isNone();
    }

    /** The page is shown as it is now, and what was ticked was another. */
    private void refuse(Quote instead) {
        refused = true;
        problems = instead.problems();
        faults.addGeneral(problems.isEmpty() ? "error.changed" : "error.problems");
    }

    private boolean online() {
        return draft.getDraft().getMethod() == ReceiptMethod.ONLINE;
    }
}
