package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import org.madoguchi.config.PublicUrl;

/** The headers of every answer, redirects and errors too (OWASP Secure Headers Project; ASVS 5.0, 3.4). */
@ApplicationScoped
public class ResponseHeaders {

    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; connect-src 'self'; "
                    + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; "
                    + "script-src 'self' ";

    /**
     * Addresses, which may hold a token, go to nobody else. To ourselves they do: at {@code no-referrer}, browsers send
     * their own pages' forms as from nowhere ({@code Origin: null}; Fetch, "append a request Origin header"), which
     * {@link FormOrigin} could not tell from another site's. Browsers take the last policy that they know.
     */
    private static final String REFERRER = "no-referrer, same-origin";

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private PageScript script;

    /** Sets them all; pages are not stored unless something sets another {@code Cache-Control} later. */
    public void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + script.source());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", REFERRER);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cache-Control", "no-store");
        if (publicUrl.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
