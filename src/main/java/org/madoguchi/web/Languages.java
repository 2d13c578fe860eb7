package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.client.BrowserCookies;

/**
 * The language of this request: the one just chosen, else the cookie's, else the browser's wish. It is only ever one of
 * two constants, so that nothing from a request reaches a page as a locale.
 */
@Named("language")
@RequestScoped
public class Languages {

    /** The request parameter by which a person chooses. */
    static final String PARAMETER = "language";

    private static final List<Locale> SPOKEN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Inject
    private HttpServletRequest request;

    @Inject
    private BrowserCookies cookies;

    private Locale locale;

    /** The language in use. */
    public Locale getLocale() {
        if (locale == null) {
            locale = chosen().orElseGet(this::remembered);
        }
        return locale;
    }

    /** The other one, for the switch. */
    public Locale getOther() {
        return getLocale().equals(Locale.JAPANESE) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /** What the person has just chosen by the switch, which is a page's. */
    Optional<Locale> chosen() {
        return Optional.ofNullable(FacesContext.getCurrentInstance())
                .map(context ->
                        (HttpServletRequest) context.getExternalContext().getRequest())
                .filter(page -> "POST".equals(page.getMethod()))
                .flatMap(page -> spoken(page.getParameter(PARAMETER)));
    }

    /** The language before anything was chosen by this request. */
    Locale remembered() {
        return cookies.read(request, BrowserCookies.LANGUAGE)
                .flatMap(Languages::spoken)
                .orElseGet(this::wished);
    }

    /** Read by ourselves: some write {@code ja_JP}, for which servers put a language of their own. */
    private Locale wished() {
        var wishes = request.getHeader("Accept-Language");
        if (wishes == null) {
            return Locale.JAPANESE;
        }
        try {
            return Locale.LanguageRange.parse(wishes.replace('_', '-')).stream()
                    .filter(wish -> wish.getWeight() > 0)
                    .map(wish -> spoken(wish.getRange().split("-", 2)[0]))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) { // no list of languages (RFC 9110, 12.5.4)
            return Locale.ENGLISH;
        }
    }

    private static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst();
    }
}
