package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.account.DomainRules;
import org.madoguchi.account.DomainRules.Verdict;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpAct.Need;
import org.madoguchi.admin.cases.HelpOrder;
import org.madoguchi.admin.cases.HelpReason;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** What staff type about an act. Text that was typed when the sign-in ended comes back after the next one. */
@Named
@RequestScoped
public class HelpForm {

    private static final int LONGEST = 500;

    @Inject
    private Faults faults;

    @Inject
    private Settings settings;

    @Inject
    private KeptForm kept;

    private String reason;
    private String identity;
    private String email;
    private String words;
    private String remark;

    /** The order, if all that the act takes is there; else the faults say what is wrong. */
    Optional<HelpOrder> read(HelpAct act, String student, long version) {
        faults.requireChoice("reason", reason);
        var why = act.getReasons().stream()
                .filter(one -> one.name().equals(reason))
                .findFirst();
        if (act.takes(Need.IDENTITY)) {
            faults.requireChoice("identity", identity);
        }
        var address = act.takes(Need.EMAIL) ? address() : Optional.<String>empty();
        var shown = Optional.of(line("words", words)).filter(text -> act.takes(Need.WORDS));
        shown.ifPresent(text -> faults.require("words", text));
        var note = line("remark", remark);
        if (why.filter(one -> one == HelpReason.OTHER).isPresent()) {
            faults.require("remark", note);
        }
        return why.filter(one -> faults.isNone())
                .map(one -> new HelpOrder(
                        act,
                        student,
                        version,
                        one,
                        IdentityCheck.parse(identity).filter(seen -> act.takes(Need.IDENTITY)),
                        address,
                        shown,
                        note));
    }

    /** A remark that has to be there; empty when it is not, and the faults say so. */
    Optional<String> readRemark() {
        var note = line("remark", remark);
        faults.require("remark", note);
        return faults.isAny() ? Optional.empty() : Optional.of(note);
    }

    private Optional<String> address() {
        if (!faults.require("email", email)) {
            return Optional.empty();
        }
        var parsed = EmailAddress.parse(email, settings.bool("madoguchi.email.carrier-forms", false));
        if (parsed.isEmpty()) {
            faults.add("email", "email.error.form");
        }
        parsed.filter(address -> DomainRules.of(settings).verdict(address) == Verdict.DENY)
                .ifPresent(address -> faults.add("email", "email.error.domain", DomainRules.domain(address)));
        return parsed;
    }

    private String line(String field, String text) {
        var line = SingleLine.of(text);
        if (line.length() > LONGEST) {
            faults.add(field, "help.error.long");
        }
        return line;
    }

    /** It has been sent: what was kept of it is needed no longer. */
    void sent() {
        kept.done();
    }

    public String getReason() {
        return kept.shown("reason", reason);
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getIdentity() {
        return kept.shown("identity", identity);
    }

    public void setIdentity(String identity) {
        this.identity = identity;
    }

    public String getEmail() {
        return kept.shown("email", email);
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWords() {
        return kept.shown("words", words);
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getRemark() {
        return kept.shown("remark", remark);
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
