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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;

/**
 * Refuses requests that no page of this service makes: other hosts, other methods, forms that do not pass
 * {@link FormGate}; what other services' programs send has a path of its own ({@link NoticeGate}). So is a form in the
 * query of a GET: Faces would take it for one that was sent, and a link on another site would bring the person's
 * cookie.
 */
public class RequestFilter implements Filter {

    /** RFC 9110, 15.5.20. */
    private static final int MISDIRECTED = 421;

    private static final Pattern PROBE = Pattern.compile("/health(/(live|ready))?");
    private static final String METRICS = "/metrics";
    private static final String BEARER = "Bearer ";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    @Inject
    private FormGate gate;

    @Inject
    private UploadGate uploads;

    @Inject
    private NoticeGate notices;

    @Inject
    private AuditService audit;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        if (isOfNode(request)) {
            chain.doFilter(request, response);
        } else if (!gate.isHostKnown(request)) {
            refuse(request, response, MISDIRECTED, "host");
        } else if (SAFE.contains(request.getMethod())) {
            if (SentForm.isReadable(request) && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) == null) {
                chain.doFilter(request, response);
            } else {
                refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "form");
            }
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "method");
        } else {
            take(request, response, chain);
        }
    }

    /**
     * Load balancers and Prometheus ask a node by its address. What answers (packages {@code health} and
     * {@code metrics}) names no host; for the numbers it takes the token, which no script of another site has.
     */
    private static boolean isOfNode(HttpServletRequest request) {
        if (!SAFE.contains(request.getMethod())) {
            return false;
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return PROBE.matcher(path).matches() || METRICS.equals(path) && isWithToken(request);
    }

    /** RFC 6750, 2.1; which one it is, whoever answers looks at. */
    private static boolean isWithToken(HttpServletRequest request) {
        var sent = request.getHeader("Authorization");
        return sent != null && sent.startsWith(BEARER);
    }

    private void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var upload = uploads.find(request);
        try {
            take(request, response, chain, upload);
        } finally {
            upload.ifPresent(SentUpload::discard);
        }
    }

    private void take(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Optional<SentUpload> upload)
            throws IOException, ServletException {
        var answer = notices.find(request)
                .map(notices::read)
                .or(() -> upload.map(form -> uploads.read(request, form)))
                .orElseGet(() -> gate.read(request));
        switch (answer) {
            case TAKEN -> chain.doFilter(upload.map(SentUpload::request).orElse(request), response);
            case STRANGE -> refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "origin");
            case TOO_LONG -> refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "size");
            case MALFORMED -> refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "form");
            case BUSY -> {
                response.setHeader("Retry-After", "30"); // no row: nobody did anything wrong, and rows would cost more
                RefusedRequest.answer(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            case OLD -> response.sendRedirect(request.getRequestURI());
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String reason)
            throws IOException, ServletException {
        audit.refuse(AuditEntry.of(AuditKind.REQUEST_REFUSED).because(reason));
        RefusedRequest.answer(request, response, status);
    }
}
