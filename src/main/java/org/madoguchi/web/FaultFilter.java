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
import org.madoguchi.fault.FailureCauses;
import org.madoguchi.fault.FaultKind;

/**
 * Turns what nobody caught into a page without a word of ours: a page that can no longer be restored into a fresh one,
 * everything else into the status of its {@link FaultKind}.
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
        } else if (FailureCauses.of(fault).anyMatch(ViewExpiredException.class::isInstance)) {
            response.sendRedirect(request.getRequestURI());
        } else if (fault.getCause() instanceof FileNotFoundException) { // Open Liberty: no page, no file
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(request, response, FaultKind.of(fault), fault);
        }
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, FaultKind kind, Exception fault)
            throws IOException, ServletException {
        switch (kind) {
            case DENIED -> { // the trail has its row already
                response.reset();
                RefusedRequest.answer(request, response, HttpServletResponse.SC_FORBIDDEN);
            }
            case CONFLICT -> say(request, response, HttpServletResponse.SC_CONFLICT, Level.INFO, fault);
            case UNSTORABLE -> say(request, response, HttpServletResponse.SC_BAD_REQUEST, Level.WARNING, fault);
            case UNAVAILABLE -> {
                response.setHeader("Retry-After", "30");
                say(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Level.WARNING, fault);
            }
            default -> say(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, Level.SEVERE, fault);
        }
    }

    private static void say(
            HttpServletRequest request, HttpServletResponse response, int status, Level level, Exception fault)
            throws IOException {
        LOGGER.log(level, status + ": " + request.getServletPath(), fault);
        response.sendError(status);
    }
}
