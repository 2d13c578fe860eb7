package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.account.DomainRules;
import org.madoguchi.account.DomainRules.Verdict;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** A new address, typed twice: the form that registration and change share. */
@Named
@RequestScoped
public class EmailForm {

    @Inject
    private Faults faults;

    @Inject
    private Settings settings;

    @Inject
    private AddressQuestion question;

    @Inject
    private CurrentSignIn current;

    @Inject
    private KeptForm kept;

    private String email;
    private String confirmation;
    private String before;

    /**
     * The address, if both fields hold the same, it can be one, and the person has not to be asked about it; else the
     * page says what is wrong, or asks.
     */
    Optional<String> read() {
        question.reading();
        if (!faults.require("email", email) | !faults.require("confirmation", confirmation)) {
            return Optional.empty();
        }
        var parsed = parse(email);
        if (parsed.isEmpty()) {
            faults.add("email", "email.error.form");
        } else if (parse(confirmation).filter(parsed.get()::equalsIgnoreCase).isEmpty()) {
            faults.add("confirmation", "email.error.different");
        }
        return parsed.filter(address -> faults.isNone()).map(this::wanted).filter(this::isSettled);
    }

    /** What was meant, if the person says so; the fields hold it then. */
    private String wanted(String typed) {
        var answer = question.answer(typed);
        answer.ifPresent(address -> {
            email = address;
            confirmation = address;
        });
        return answer.orElse(typed);
    }

    private boolean isSettled(String address) {
        if (isInForce(address)) {
            faults.add("email", "email.error.present");
        } else if (DomainRules.of(settings).verdict(address) == Verdict.DENY) {
            faults.add("email", "email.error.domain", DomainRules.domain(address));
        }
        return faults.isNone() && !question.ask(address);
    }

    private Optional<String> parse(String typed) {
        return EmailAddress.parse(typed, settings.bool("madoguchi.email.carrier-forms", false));
    }

    private boolean isInForce(String address) {
        var account = current.getAccount();
        return account.isEmailProved() && account.isEmail(address);
    }

    /** The form begins with the address that is to be corrected. */
    void begin(String address) {
        before = address;
    }

    /** Keeps what was typed until the person has proved both passwords again. */
    void keep() {
        kept.keep();
    }

    /**
     * What was typed; before that, what the same person typed into a form whose sign-in had expired, or what is to be
     * corrected.
     */
    public String getEmail() {
        return Optional.ofNullable(kept.shown("email", email)).orElse(before);
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
