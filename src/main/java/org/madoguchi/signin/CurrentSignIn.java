package org.madoguchi.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.Account;

/** Who is signed in in this request. The authentication mechanism has put it there. */
@Named("signIn")
@RequestScoped
public class CurrentSignIn {

    private static final String SIGN_IN = SignIn.class.getName();
    private static final String SECRET = SIGN_IN + ".secret";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** Notes the sign-in that a request came with. */
    public static void note(HttpServletRequest request, SignIn signIn, String secret) {
        request.setAttribute(SIGN_IN, signIn);
        request.setAttribute(SECRET, secret);
    }

    /** The sign-in, if anybody is signed in. */
    public Optional<SignIn> find() {
        return Optional.ofNullable((SignIn) request.getAttribute(SIGN_IN));
    }

    /**
     * The sign-in on a page that only signed-in people reach.
     *
     * @throws IllegalStateException when nobody is
     */
    public SignIn get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The account as it was when the request began. */
    public Account getAccount() {
        return get().getAccount();
    }

    /** Whether both passwords were proved recently enough for a change of the address. */
    public boolean isFresh() {
        return get().isFresh(clock.instant());
    }

    /** Whether anybody is signed in. */
    public boolean isPresent() {
        return find().isPresent();
    }

    /** Whether the set-up is finished, so that the pages of students open. */
    public boolean isStudent() {
        return find().filter(signIn -> PersonRole.STUDENT.isAmong(signIn.getRoles()))
                .isPresent();
    }

    /** Whether the desk opens. */
    public boolean isStaff() {
        return find().filter(signIn -> !signIn.getStaffRoles().isEmpty()).isPresent();
    }

    /** The secret of the cookie that the request came with. */
    public String getSecret() {
        return (String) request.getAttribute(SECRET);
    }
}
