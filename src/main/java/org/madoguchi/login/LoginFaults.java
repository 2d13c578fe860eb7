package org.madoguchi.login;

import org.madoguchi.login.LoginRefusedException.Hint;
import org.madoguchi.web.Faults;

/** Says on a page why a proof of both passwords was refused: one sentence for everybody, a hint for the right person. */
final class LoginFaults {

    private LoginFaults() {
    }

    static void show(Faults faults, LoginRefusedException refusal) {
        if (refusal.getHint() == Hint.SUSPENDED && refusal.getText() != null) {
            faults.addWritten(refusal.getText());
        }
        else {
            faults.addGeneral("login.error." + refusal.getHint().name().toLowerCase());
        }
    }
}
