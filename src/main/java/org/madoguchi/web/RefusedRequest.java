package org.madoguchi.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;

/**
 * Answers a request that was refused unread with an error page. The page sees a GET without parameters: reading the
 * body that was refused would be the very thing to avoid, and servers answer 500 where it is too long.
 */
final class RefusedRequest extends HttpServletRequestWrapper {

    private static final Set<Integer> OWN = Set.of(
            HttpServletResponse.SC_FORBIDDEN,
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private RefusedRequest(HttpServletRequest request) {
        super(request);
    }

    /** Shows the page of this status; the statuses without one of their own share that of 400. */
    static void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        var page = OWN.contains(status) ? status : HttpServletResponse.SC_BAD_REQUEST;
        request.getRequestDispatcher("/WEB-INF/errorpages/" + page + ".xhtml")
                .forward(new RefusedRequest(request), response);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }
}
