package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.signin.CurrentSignIn;

/** The signed-in person's draft, as the pages of the steps share it. */
@Named
@RequestScoped
public class ApplyDraft {

    static final String BEGIN = "/apply/method?faces-redirect=true";

    @Inject
    private ApplyService service;

    @Inject
    private CurrentSignIn current;

    private Optional<ApplyService.Sight> sight;

    /** A step needs a draft: without one, to the first. */
    public String lead() {
        return find().isPresent() ? null : BEGIN;
    }

    /** A step that needs certificates leads to their choice without any. */
    public String leadToItems() {
        if (find().isEmpty()) {
            return BEGIN;
        }
        return getDraft().getItems().isEmpty() ? "/apply/certificates?faces-redirect=true" : null;
    }

    /** Whether there is one: another tab may have sent it, or given it up. */
    public boolean isThere() {
        return find().isPresent();
    }

    /** Gives it up. */
    public String discard() {
        service.discard(current.getAccount().getId());
        return "/home?faces-redirect=true";
    }

    /** @throws java.util.NoSuchElementException when there is none, where the page has led away */
    public Application getDraft() {
        return find().orElseThrow().draft();
    }

    public Quote getQuote() {
        return find().orElseThrow().quote();
    }

    Optional<ApplyService.Sight> find() {
        if (sight == null) {
            sight = service.draft(current.getAccount().getId());
        }
        return sight;
    }

    /** It has been written to. */
    void forget() {
        sight = null;
    }
}
