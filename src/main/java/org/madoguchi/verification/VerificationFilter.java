package org.madoguchi.verification;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import org.madoguchi.client.CurrentClient;

/**
 * Before the page: there is none where no certificates are issued, and whoever accepts JSON but no page is answered in
 * JSON at the same address, so that the address in the QR code serves programs as well.
 */
public class VerificationFilter implements Filter {

    private static final String JSON = "application/json";
    /** RFC 6585, 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Verification verification;

    @Inject
    private CurrentClient client;

    @Inject
    private ZoneId zone;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = (HttpServletResponse) response;
        if (!verification.isOffered()) {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer.addHeader("Vary", "Accept");
        if (wantsJson((HttpServletRequest) request)) {
            tell(Question.of((HttpServletRequest) request), answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accepted =
                String.join(",", Collections.list(request.getHeaders("Accept"))).toLowerCase(Locale.ROOT);
        return accepted.contains(JSON) && !accepted.contains("text/html");
    }

    private void tell(Question question, HttpServletResponse response) throws IOException {
        if (!question.isAsked()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            write(Json.createObjectBuilder().add("result", "NOTHING_ASKED").build(), response);
            return;
        }
        var answer = verification.check(question, client.get());
        response.setStatus(status(answer.result()));
        if (answer.result() == Result.TOO_MANY) {
            response.setHeader(
                    "Retry-After", String.valueOf(verification.longestWait().toSeconds()));
        }
        write(new AnswerJson(answer).write(zone), response);
    }

    static int status(Result result) {
        return switch (result) {
            case TOO_MANY -> TOO_MANY_REQUESTS;
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            default -> HttpServletResponse.SC_OK;
        };
    }

    private static void write(JsonObject json, HttpServletResponse response) throws IOException {
        response.setContentType(JSON);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.toString());
    }
}
