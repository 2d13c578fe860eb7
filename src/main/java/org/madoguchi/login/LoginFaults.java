package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.madoguchi.fault.UnavailableException;
import org.madoguchi.login.LoginRefusedException.Hint;
import org.madoguchi.web.Faults;
import org.madoguchi.web.PageResponse;

/**
 * Says on a page why a proof of both passwords came to nothing: one sentence for everybody, a hint for the right
 * person.
 */
@RequestScoped
public class LoginFaults {

    @Inject
    private Faults faults;

    @Inject
    private PageResponse answer;

    /** Where the proof leads; {@code null}, which keeps the page, when it came to nothing. */
    String explain(Supplier<String> proof) {
        return explain(Hint.NONE.key(), proof);
    }

    /**
     * The same where something else than three things were typed: {@code wrong} is the key of the sentence for
     * everybody.
     */
    public String explain(String wrong, Supplier<String> proof) {
        try {
            return proof.get();
        } catch (LoginRefusedException e) {
            show(e, wrong);
        } catch (UnavailableException e) {
            answer.unavailable();
            faults.addGeneral("login.error.unavailable");
        }
        return null;
    }

    private void show(LoginRefusedException refusal, String wrong) {
        if (refusal.getHint() == Hint.SUSPENDED && refusal.getText() != null) {
            faults.addWritten(refusal.getText());
        } else {
            faults.addGeneral(
                    refusal.getHint() == Hint.NONE ? wrong : refusal.getHint().key());
        }
    }
}
