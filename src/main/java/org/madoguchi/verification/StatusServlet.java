package org.madoguchi.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.certificate.StatusLists;

/** {@code /status/}: which credentials are revoked, as a signed list; the same list whichever credential is meant. */
@WebServlet("/status/*")
public class StatusServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([1-9]\\d{0,17})");
    /** Shorter than a minute after a revocation, together with the time that signing takes. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    @Inject
    private transient Verification verification;

    @Inject
    private transient StatusLists lists;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = find(String.valueOf(request.getPathInfo()));
        if (list.isPresent()) {
            new PublicDocument("application/vc+jwt", list.get(), KEPT).send(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<String> find(String path) {
        var id = PATH.matcher(path);
        return verification.isOffered() && id.matches() ? lists.current(Long.parseLong(id.group(1))) : Optional.empty();
    }
}
