package org.madoguchi.admin.mailtexts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailTextCheck;
import org.madoguchi.mail.MailTextFault;
import org.madoguchi.mail.MailWording;
import org.madoguchi.mail.OwnHosts;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** What was typed into the form of a mail's text; what is wrong with it stands among the faults. */
@RequestScoped
class MailTextForm {

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private OwnHosts own;

    /** Whether one was sent, now or when the sign-in ended. */
    boolean isWritten() {
        return !typed("written").isEmpty();
    }

    /** It has been sent: what was kept of it is needed no longer. */
    void done() {
        kept.done();
    }

    /** As it was typed, with its lines. */
    String typed(String field) {
        return kept.typed(field);
    }

    /** What it says in a language; empty when something is wrong with that. */
    Optional<MailWording> read(MailKind kind, Locale language) {
        var end = language.equals(Locale.ENGLISH) ? "En" : "Ja";
        var wording = new MailWording(SingleLine.of(typed("subject" + end)), SingleLine.lines(typed("body" + end)));
        var wrong = MailTextCheck.check(kind, wording, own);
        wrong.forEach(fault -> tell(fault, end));
        return wrong.isEmpty() ? Optional.of(wording) : Optional.empty();
    }

    private void tell(MailTextFault fault, String end) {
        faults.add((fault.inSubject() ? "subject" : "body") + end, fault.key(), fault.line(), fault.value());
    }
}
