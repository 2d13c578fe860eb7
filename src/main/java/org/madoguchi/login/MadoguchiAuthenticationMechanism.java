package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.account.Account;
import org.madoguchi.client.BrowserCookies;
import org.madoguchi.draft.Drafts;
import org.madoguchi.fault.UnavailableException;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.web.FormGate;
import org.madoguchi.web.ResponseHeaders;

/**
 * Tells the container on every request who is calling, from the sign-in's row. Nothing hangs on an HTTP session, which
 * loses roles under load and on other nodes. A stranger on a protected page is sent to the login page; what this class
 * answers itself has passed no filter, so it sets the headers too.
 */
@ApplicationScoped
public class MadoguchiAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOGGER = Logger.getLogger(MadoguchiAuthenticationMechanism.class.getName());
    /** Asked by a page that nobody may be looking at any more. */
    private static final String UNUSED = "/registration/state";

    /** Where it is no matter who calls, and the database is not asked. */
    private static final Set<String> CALLERLESS = Set.of("assets", "health");

    @Inject
    private SignInService signIns;

    @Inject
    private RoleCheck roleCheck;

    @Inject
    private BrowserCookies cookies;

    @Inject
    private ResponseHeaders headers;

    @Inject
    private Drafts drafts;

    @Inject
    private FormGate gate;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var secret = cookies.read(request, BrowserCookies.SIGN_IN);
        if (secret.isEmpty() || CALLERLESS.contains(firstPart(request))) {
            return stranger(request, response, context, Optional.empty());
        }
        try {
            var asking = request.getServletPath().equals(UNUSED);
            var live = asking ? signIns.look(secret.get()) : signIns.use(secret.get());
            live.ifPresent(roleCheck::check);
            return live.isPresent()
                    ? caller(request, context, live.get(), secret.get())
                    : stranger(request, response, context, signIns.find(secret.get()));
        } catch (Exception e) { // not all that servers let out of a transaction is declared
            if (!UnavailableException.isBehind(e)) {
                throw e;
            }
            LOGGER.log(Level.WARNING, "The database does not answer", e);
            return unavailable(response, context);
        }
    }

    private static String firstPart(HttpServletRequest request) {
        var parts = request.getServletPath().split("/");
        return parts.length < 2 ? "" : parts[1];
    }

    private static AuthenticationStatus caller(
            HttpServletRequest request, HttpMessageContext context, SignIn signIn, String secret) {
        CurrentSignIn.note(request, signIn, secret);
        return context.notifyContainerAboutLogin(signIn.getAccount().getUserId(), signIn.getRoles());
    }

    private AuthenticationStatus stranger(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            Optional<SignIn> ended) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        headers.set(response);
        ended.ifPresent(signIn -> keep(request, response, signIn.getAccount()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                request.getContextPath() + "/login.xhtml"
                        + ended.map(signIn -> "?" + LoginBacking.ENDED + "=true")
                                .orElse(""));
        // At SEND_CONTINUE Open Liberty would make a redirect of its own, with a cookie that remembers the page.
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** The body is not read but in the way of all forms: whoever was signed in once has such a cookie. */
    private void keep(HttpServletRequest request, HttpServletResponse response, Account account) {
        if (!drafts.isKept(request)) {
            return;
        }
        if (gate.takes(request)) {
            drafts.keep(request, response, account);
        } else {
            response.setHeader("Connection", "close");
        }
    }

    private AuthenticationStatus unavailable(HttpServletResponse response, HttpMessageContext context) {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        try {
            headers.set(response);
            response.setHeader("Retry-After", "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
