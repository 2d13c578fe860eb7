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

/**
 * A new address, typed twice: the form that registration and change share. Where a domain looks mistyped the person is
 * asked before a mail goes out, and decides; the question depends on nothing but what was typed.
 */
@Named
@RequestScoped
public class EmailForm {

    /** The buttons of the question, by their ids. */
    private static final String MEANT = "meant";

    private static final String AS_TYPED = "typed";

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
    private String before;
    private boolean read;
    private String meant;

    /**
     * The address, if both fields hold the same, it can be one, and the person has not to be asked about it; else the
     * page says what is wrong, or asks.
     */
    Optional<String> read() {
        read = true;
        if (!faults.require("email", email) | !faults.require("confirmation", confirmation)) {
            return Optional.empty();
        }
        var parsed = parse(email);
        if (parsed.isEmpty()) {
            faults.add("email", "email.error.form");
        } else if (isInForce(parsed.get())) {
            faults.add("email", "email.error.present");
        } else if (parse(confirmation).filter(parsed.get()::equalsIgnoreCase).isEmpty()) {
            faults.add("confirmation", "email.error.different");
        }
        return parsed.filter(address -> faults.isNone()).flatMap(this::settle);
    }

    /** What the person wants of the address as typed and what it was perhaps meant to be; empty while that is asked. */
    private Optional<String> settle(String typed) {
        var suggested = EmailAddress.suggestion(typed);
        if (suggested.isEmpty() || isPressed(AS_TYPED)) {
            return Optional.of(typed);
        }
        if (!isPressed(MEANT)) {
            meant = suggested.get();
            return Optional.empty();
        }
        if (isInForce(suggested.get())) {
            faults.add("email", "email.error.present");
        }
        return suggested.filter(address -> faults.isNone());
    }

    private boolean isPressed(String button) {
        return request.getParameter(button) != null;
    }

    private Optional<String> parse(String typed) {
        return EmailAddress.parse(typed, settings.bool("madoguchi.email.carrier-forms", false));
    }

    private boolean isInForce(String address) {
        return current.getAccount().getEmail().filter(address::equalsIgnoreCase).isPresent();
    }

    /** Whether the page asks; while an answer is read, its buttons have to be there too. */
    public boolean isAsking() {
        return read ? meant != null : isPressed(MEANT) || isPressed(AS_TYPED);
    }

    /** What the address was perhaps meant to be. */
    public String getMeant() {
        return meant;
    }

    /** The form begins with the address that is to be corrected. */
    void begin(String address) {
        before = address;
    }

    /** Keeps what was typed until the person has proved both passwords again. */
    void keep() {
        drafts.keep(request, answer.response(), current.getAccount());
    }

    /**
     * What was typed; before that, what the same person typed into a form whose sign-in had expired, or what is to be
     * corrected.
     */
    public String getEmail() {
        return email != null
                ? email
                : drafts.find(request, current.getAccount()).getOrDefault("email", before);
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
