package org.madoguchi.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.fault.Causes;
import org.madoguchi.fault.UnavailableException;

/**
 * Turns what nobody caught into a page without a word of ours: a part that is down or busy into 503, a page that can no
 * longer be restored into a fresh one, what the caller has no right to into 403, everything else into 500 and a log
 * entry.
 */
public class FaultFilter implements Filter {

    private static final Logger LOGGER = Logger.getLogger(FaultFilter.class.getName());

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw e; // the reader's connection
        } catch (Exception e) { // not all that servers let out of a transaction is declared
            answer((HttpServletRequest) request, (HttpServletResponse) response, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception fault)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            LOGGER.log(Level.WARNING, "A page broke off: " + request.getServletPath(), fault);
        } else if (Causes.of(fault)
                .anyMatch(AccessDeniedException.class::isInstance)) { // the trail has its row already
            response.reset();
            RefusedRequest.answer(request, response, HttpServletResponse.SC_FORBIDDEN);
        } else if (Causes.of(fault).anyMatch(ViewExpiredException.class::isInstance)) {
            response.sendRedirect(request.getRequestURI());
        } else if (fault.getCause() instanceof FileNotFoundException) { // Open Liberty: no page, no file
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (UnavailableException.isBehind(fault)) {
            LOGGER.log(Level.WARNING, "A part does not answer: " + request.getServletPath(), fault);
            response.setHeader("Retry-After", "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            LOGGER.log(Level.SEVERE, "Unexpected: " + request.getServletPath(), fault);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
