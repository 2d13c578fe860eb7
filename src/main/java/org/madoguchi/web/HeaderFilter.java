package org.madoguchi.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/**
 * Sets the headers of every answer; assets, asked for by version, may be kept for a year. Notes what the container
 * refused for want of a role.
 */
public class HeaderFilter implements Filter {

    @Inject
    private ResponseHeaders headers;

    @Inject
    private AuditService audit;

    @Inject
    private University university;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        headers.set(answer);
        if (isByVersion((HttpServletRequest) request)) {
            answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (request.getDispatcherType() == DispatcherType.ERROR
                && answer.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            var caller = ((HttpServletRequest) request).getRemoteUser();
            audit.refuse(AuditEntry.of(AuditKind.ACCESS_DENIED)
                    .own(caller)
                    .with(DetailPart.PATH, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        chain.doFilter(request, new HeadedAnswer(answer, headers));
    }

    /**
     * By its address alone: a parameter would have the body of a POST read. While nodes are upgraded one after another,
     * a page of the new version may ask an old one, whose file must not be kept under the new name.
     */
    private boolean isByVersion(HttpServletRequest request) {
        return request.getServletPath().equals("/assets")
                && Stream.of(university.getVersion(), university.getLogoVersion())
                        .anyMatch(version -> ("v=" + version).equals(request.getQueryString()));
    }

    /**
     * Keeps its headers when it is begun afresh, as after a fault; redirects without a host, since the container would
     * build one from the request.
     */
    private static final class HeadedAnswer extends HttpServletResponseWrapper {

        /** A path that was sent with two would lead to another host (RFC 3986, 4.2). */
        private static final Pattern SLASHES = Pattern.compile("^[/\\\\]{2,}");

        private final HttpServletResponse answer;
        private final ResponseHeaders headers;

        HeadedAnswer(HttpServletResponse answer, ResponseHeaders headers) {
            super(answer);
            this.answer = answer;
            this.headers = headers;
        }

        @Override
        public void reset() {
            super.reset();
            headers.set(answer);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_SEE_OTHER);
            setHeader("Location", SLASHES.matcher(location).replaceFirst("/"));
        }
    }
}
