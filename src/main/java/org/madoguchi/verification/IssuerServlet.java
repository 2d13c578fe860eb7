package org.madoguchi.verification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.seal.Seal;
import org.madoguchi.web.University;

/** {@code /issuer}: who issues credentials; {@code /issuer/keys/}: by which keys they are signed. */
@WebServlet({"/issuer", "/issuer/*"})
public class IssuerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String KEYS = "/keys/";
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject
    private transient Verification verification;

    @Inject
    private transient Seal seal;

    @Inject
    private transient University university;

    @Inject
    private transient PublicUrl url;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var document = find(request.getPathInfo());
        if (document.isPresent()) {
            document.get().send(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Optional<PublicDocument> find(String path) {
        if (!verification.isOffered()) {
            return Optional.empty();
        }
        if (path == null) {
            var text = seal.credentials().issuerDocument(university.name(Locale.ENGLISH), URI.create(url.page("/")));
            return Optional.of(new PublicDocument("application/ld+json", text, KEPT));
        }
        return Optional.of(path)
                .filter(asked -> asked.startsWith(KEYS))
                .flatMap(asked -> seal.credentials().publicKey(asked.substring(KEYS.length())))
                .map(key -> new PublicDocument("application/jwk+json", key, KEPT));
    }
}
