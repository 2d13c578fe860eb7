package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.draft.Drafts;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.PageResponse;

/** A new address, typed twice: the form that registration and change share. */
@Named
@RequestScoped
public class EmailForm {

    @Inject
    private Faults faults;

    @Inject
    private Settings settings;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Drafts drafts;

    @Inject
    private PageResponse answer;

    @Inject
    private HttpServletRequest request;

    private String email;
    private String confirmation;

    /** The address, if both fields hold the same and it can be one; else the faults say what is wrong. */
    Optional<String> read() {
        if (!faults.require("email", email) | !faults.require("confirmation", confirmation)) {
            return Optional.empty();
        }
        var parsed = EmailAddress.parse(email, settings.bool("madoguchi.email.carrier-forms", false));
        if (parsed.isEmpty()) {
            faults.add("email", "email.error.form");
        } else if (!email.strip().equals(confirmation.strip())) {
            faults.add("confirmation", "email.error.different");
            return Optional.empty();
        }
        return parsed;
    }

    /** Keeps what was typed until the person has proved both passwords again. */
    void keep() {
        drafts.keep(request, answer.response(), current.getAccount());
    }

    /** What was typed; before that, what the same person typed into a form whose sign-in had expired. */
    public String getEmail() {
        return email != null
                ? email
                : drafts.find(request, current.getAccount()).get("email");
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
