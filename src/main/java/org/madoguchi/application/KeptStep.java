package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.draft.Drafts;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.PageResponse;

/** What was chosen, ticked and typed in a step when it was found that the sign-in had ended. */
@RequestScoped
class KeptStep {

    @Inject
    private Drafts drafts;

    @Inject
    private CurrentSignIn current;

    @Inject
    private PageResponse answer;

    @Inject
    private HttpServletRequest request;

    private Map<String, String> fields;

    /** What was sent in a field by this request; when it sends nothing, what was kept of it. */
    Optional<String> shown(String field) {
        return Optional.ofNullable(isSent() ? request.getParameter(field) : fields().get(field));
    }

    /** Whether the step is looked at, and something of it was kept. */
    boolean isRestored() {
        return !isSent() && !fields().isEmpty();
    }

    /** The step is done: the draft of the application has it all. */
    void done() {
        drafts.remove(request, answer.response(), current.getAccount());
    }

    private boolean isSent() {
        return "POST".equals(request.getMethod());
    }

    private Map<String, String> fields() {
        if (fields == null) {
            fields = drafts.find(request, current.getAccount());
        }
        return fields;
    }
}
