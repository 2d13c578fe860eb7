package org.madoguchi.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.madoguchi.fault.UnavailableException;
import org.madoguchi.login.LoginRefusal.Hint;
import org.madoguchi.notice.Closing;
import org.madoguchi.signin.CurrentSignIn;
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
    private PageResponse response;

    @Inject
    private Closing closing;

    @Inject
    private CurrentSignIn current;

    /** Where the login leads; {@code null}, which keeps the page, when it came to nothing. */
    String lead(Supplier<LoginAnswer> login, Function<LoginResult, String> next) {
        return lead(Hint.NONE.key(), login, next);
    }

    /**
     * Where a login leads for which something else than three things were typed; {@code null} keeps the page.
     *
     * @param wrong key of the sentence for everybody to whom it came to nothing
     */
    public String lead(String wrong, Supplier<LoginAnswer> login, Function<LoginResult, String> next) {
        try {
            var answer = login.get();
            if (answer instanceof LoginResult result) {
                return next.apply(result);
            }
            show((LoginRefusal) answer, wrong);
        } catch (UnavailableException e) {
            response.unavailable();
            faults.addGeneral("login.error.unavailable");
        }
        return null;
    }

    /**
     * While students are shut out, whoever is not let in gets one answer, whatever was wrong: a stranger learns nothing
     * of a student's passwords, and no sign-in tells their owner.
     */
    private void show(LoginRefusal refusal, String wrong) {
        if (closing.isNow() && !current.isPresent()) {
            response.unavailable();
            faults.addGeneral("login.error.closed");
            return;
        }
        if (refusal.hint() == Hint.CROWDED) {
            response.unavailable();
        }
        refusal.text()
                .ifPresentOrElse(
                        faults::addWritten,
                        () -> faults.addGeneral(
                                refusal.hint() == Hint.NONE
                                        ? wrong
                                        : refusal.hint().key()));
    }
}
