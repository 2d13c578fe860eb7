package org.madoguchi.secondpassword;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.web.Faults;

/** A new second password, typed twice: the form that setting, changing and resetting share. */
@Named
@RequestScoped
public class SecondPasswordForm {

    @Inject
    private Faults faults;

    @Inject
    private SecondPasswordPolicy policy;

    private String secondPassword;
    private String confirmation;

    /** What it must be, one by one. */
    public List<FormRule> getRules() {
        return policy.rules();
    }

    /** Whether both fields are filled with the same; else the faults say what is wrong. */
    public boolean isFilled() {
        if (!faults.require("secondPassword", secondPassword) | !faults.require("confirmation", confirmation)) {
            return false;
        }
        var same = secondPassword.equals(confirmation);
        if (!same) {
            faults.add("confirmation", "second_password.error.different");
        }
        return same;
    }

    public String getSecondPassword() {
        return secondPassword;
    }

    public void setSecondPassword(String secondPassword) {
        this.secondPassword = secondPassword;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
