package org.madoguchi.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /health/live}: the process answers; asks nothing, so that a database that is away has no node restarted.
 * {@code /health/ready}, and {@code /health} for those who know one address only: whether to send people here, see
 * {@link Readiness}. The words are MicroProfile Health's (4.0, 3.2).
 */
@WebServlet({"/health", HealthServlet.LIVE, "/health/ready"})
public class HealthServlet extends HttpServlet {

    static final String LIVE = "/health/live";
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isUp = request.getServletPath().equals(LIVE) || readiness.isReady();
        response.setStatus(isUp ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(isUp ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
