package org.madoguchi.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.config.PublicUrl;

/**
 * Refuses requests that no page of this service makes: other hosts, other methods, forms sent from other sites
 * ({@code Sec-Fetch-Site}, then {@code Origin}; OWASP CSRF Prevention Cheat Sheet), forms that are too long or
 * incomplete. So is a form in the query of a GET: Faces would take it for one that was sent, and a link on another site
 * would bring the person's cookie.
 */
public class RequestFilter implements Filter {

    private static final int LONGEST_FORM = 64 * 1024;
    /** RFC 9110, 15.5.20. */
    private static final int MISDIRECTED = 421;
    /** What Faces writes into the forms of all our views; a state of another kind is somebody's invention. */
    private static final String STATELESS = "stateless";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private AuditService audit;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        if (!hostKnown(request)) {
            refuse(request, response, MISDIRECTED, "host");
        } else if (SAFE.contains(request.getMethod())) {
            if (isReadable(request) && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) == null) {
                chain.doFilter(request, response);
            } else {
                refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "form");
            }
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "method");
        } else if (!fromHere(request)) {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "origin");
        } else if (request.getContentLengthLong() > LONGEST_FORM) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "size");
        } else if (!complete(request)) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "form");
        } else if (!STATELESS.equals(request.getParameter(ResponseStateManager.VIEW_STATE_PARAM))) {
            response.sendRedirect(request.getRequestURI());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean hostKnown(HttpServletRequest request) {
        var lines = Collections.list(request.getHeaders("Host"));
        return lines.size() == 1 && publicUrl.hosts().contains(withoutPort(lines.get(0)));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }

    /**
     * A browser says where a form was sent from; something that says nothing is no browser and carries nobody's cookie.
     */
    private boolean fromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || origin.toLowerCase(Locale.ROOT).equals(publicUrl.origin());
    }

    /** A stalled form may have been cut by the server: the field that every form of ours ends with is missing then. */
    private static boolean complete(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getContentLengthLong() >= 0
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && isReadable(request)
                && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }

    /** Some servers read all but bad escapes and what is more than 10,000 fields; others throw one of these. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException | IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String reason)
            throws IOException, ServletException {
        audit.refuse(AuditKind.REQUEST_REFUSED, null, null, reason);
        RefusedRequest.answer(request, response, status);
    }
}
