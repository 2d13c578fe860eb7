package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.draft.Drafts;
import org.madoguchi.signin.CurrentSignIn;

/**
 * What was typed into a form when the sign-in ended: it comes back after the next one, in the very form that was meant,
 * by the parameters that say what it is about. Which those are, and which fields are kept, is for {@link Drafts} to
 * say.
 */
@Named
@RequestScoped
public class KeptForm {

    @Inject
    private CurrentSignIn current;

    @Inject
    private Drafts drafts;

    @Inject
    private PageResponse answer;

    @Inject
    private HttpServletRequest request;

    private Map<String, String> kept;

    /** Whether the form shows what was typed before the sign-in ended. */
    public boolean isRestored() {
        return !isSent() && Drafts.isTyped(request, kept());
    }

    /**
     * What was sent in a field by this request; when it sends nothing, what was kept of it. What the address of a page
     * says of its fields counts for nothing.
     */
    public Optional<String> shown(String name) {
        return Optional.ofNullable(shown(name, isSent() ? request.getParameter(name) : null));
    }

    /** What a field shows: what was typed, else what was kept; {@code null} for neither. */
    public String shown(String name, String typed) {
        return typed != null || isSent() ? typed : kept().get(name);
    }

    /** What was typed into a field, now or when the sign-in ended; empty when nothing was. */
    public String typed(String name) {
        return Optional.ofNullable(shown(name, request.getParameter(name))).orElse("");
    }

    /** Keeps what was sent until the person has proved both passwords again. */
    public void keep() {
        drafts.keep(request, answer.response(), current.getAccount());
    }

    /** It has done what it was for: what was kept of it is needed no longer. */
    public void done() {
        drafts.remove(request, answer.response(), current.getAccount());
    }

    private boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    private Map<String, String> kept() {
        if (kept == null) {
            var draft = drafts.find(request, current.getAccount());
            kept = Drafts.isMeant(request, draft) ? draft : Map.of();
        }
        return kept;
    }
}
