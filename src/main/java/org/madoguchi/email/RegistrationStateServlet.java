package org.madoguchi.email;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.PersonRole;

/**
 * Tells the waiting page whether the address was proved elsewhere: 204 not yet, 200 it was. Asking is no use of the
 * sign-in.
 */
@WebServlet(RegistrationStateServlet.PATH)
@ServletSecurity(@HttpConstraint(rolesAllowed = PersonRole.REGISTRANT_NAME))
public class RegistrationStateServlet extends HttpServlet {

    /** Where it answers. */
    public static final String PATH = "/registration/state";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EmailAddressService service;

    @Inject
    private transient CurrentSignIn current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var completed = service.isCompleted(current.getAccount().getId());
        response.setStatus(completed ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NO_CONTENT);
    }
}
