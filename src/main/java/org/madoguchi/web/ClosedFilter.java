package org.madoguchi.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.madoguchi.notice.Closing;
import org.madoguchi.signin.CurrentSignIn;

/**
 * While students are shut out for a maintenance, everybody but staff gets a calm page (503, with the time of its end).
 * What goes on: whatever staff do, and their way in; the check of certificates, which employers rely on; what payment
 * services send, so that no money is lost; the manual and the contact; assets and what watches over the server.
 */
public class ClosedFilter implements Filter {

    /** Asked for by the calm page's link for staff: the login page as it is. */
    private static final String FOR_STAFF = "staff";

    private static final List<String> OPEN = List.of(
            "/assets/",
            "/desk/",
            "/verify.xhtml",
            "/issuer",
            "/status/",
            "/payment/notice/",
            "/manual/",
            "/contact.xhtml",
            "/health",
            "/metrics");

    @Inject
    private Closing closing;

    @Inject
    private CurrentSignIn current;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var end = closing.retryAfter();
        if (end.isEmpty() || isOpen((HttpServletRequest) plainRequest)) {
            chain.doFilter(plainRequest, plainResponse);
        } else {
            var response = (HttpServletResponse) plainResponse;
            response.setHeader("Retry-After", end.get().toString());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private boolean isOpen(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return OPEN.stream().anyMatch(path::startsWith) || isLoginOfStaff(request, path) || isStaff();
    }

    private static boolean isLoginOfStaff(HttpServletRequest request, String path) {
        return path.equals("/login.xhtml")
                && ("POST".equals(request.getMethod()) || request.getParameter(FOR_STAFF) != null);
    }

    /** Also before their set-up is finished. */
    private boolean isStaff() {
        return current.isStaff()
                || current.find()
                        .filter(signIn -> signIn.getAccount().isListedAsStaff())
                        .isPresent();
    }
}
