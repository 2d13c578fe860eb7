package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.config.PublicUrl;

/**
 * Whether a form was sent from a page of this service (OWASP CSRF Prevention Cheat Sheet). Three headers can tell, and
 * the first that does decides: {@code Sec-Fetch-Site}, which some browsers lack (Safari before 16.4) and some proxies
 * take away; {@code Origin}; {@code Referer}. {@code Origin: null} tells nothing, but somebody wanted to hide where the
 * form came from: our own pages do not, see {@link ResponseHeaders}.
 *
 * <p>What sends none of them is no browser, or one that keeps our cookies, which are {@code SameSite=Lax}, to itself.
 */
final class FormOrigin {

    private static final String HIDDEN = "null";

    private final PublicUrl publicUrl;
    private final HttpServletRequest request;

    /** @param request for a host of ours */
    FormOrigin(PublicUrl publicUrl, HttpServletRequest request) {
        this.publicUrl = publicUrl;
        this.request = request;
    }

    boolean isHere() {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        if (origin != null && !origin.equals(HIDDEN)) {
            return isOurs(origin);
        }
        var referer = request.getHeader("Referer");
        return referer == null ? origin == null : isOurPage(referer);
    }

    /** Whether a page of this service has led here, be it by a form or a link: an address that was typed is not so. */
    boolean isFollowed() {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null
                ? site.equals("same-origin")
                : Optional.ofNullable(request.getHeader("Referer"))
                        .filter(this::isOurPage)
                        .isPresent();
    }

    /** Whether it is said that no page of this service has led here; a proxy may let nothing be said of it. */
    boolean isLedFromElsewhere() {
        var said = request.getHeader("Sec-Fetch-Site") != null || request.getHeader("Referer") != null;
        return said && !isFollowed();
    }

    private boolean isOurPage(String referer) {
        return origin(referer).filter(this::isOurs).isPresent();
    }

    /** The public one, or that of the host by which the service was called. */
    private boolean isOurs(String origin) {
        var named = origin.toLowerCase(Locale.ROOT);
        return named.equals(publicUrl.origin())
                || named.equals((publicUrl.scheme() + "://" + request.getHeader("Host")).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> origin(String page) {
        try {
            var address = URI.create(page);
            return Optional.of(address.getScheme() + "://" + address.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
