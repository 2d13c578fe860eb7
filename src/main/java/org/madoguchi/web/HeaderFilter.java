package org.madoguchi.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.madoguchi.client.ResponseHeaders;

/** Sets the headers of every answer; assets, asked for by version, may be kept for a year. */
public class HeaderFilter implements Filter {

    @Inject
    private ResponseHeaders headers;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        headers.set(answer);
        if (((HttpServletRequest) request).getServletPath().startsWith("/assets/") && request.getParameter("v") != null) {
            answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        chain.doFilter(request, new RelativeRedirects(answer));
    }

    /** Redirects without a host: the container would build one from the request. */
    private static final class RelativeRedirects extends HttpServletResponseWrapper {

        RelativeRedirects(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_SEE_OTHER);
            setHeader("Location", location);
        }
    }
}
