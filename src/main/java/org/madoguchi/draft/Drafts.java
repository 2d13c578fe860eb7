package org.madoguchi.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.client.BrowserCookies;

/**
 * Keeps what was typed into a form whose sign-in had expired, for the same person's next sign-in in this browser: of
 * the pages and fields that are named for it, and so never a secret.
 */
@ApplicationScoped
public class Drafts {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    @Inject
    private DraftService service;

    @Inject
    private BrowserCookies cookies;

    /** Whether the request sends one of those forms, and no file, as far as can be told without reading it. */
    public boolean isKept(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && !Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/")
                && DraftPage.of(request.getServletPath()).isPresent();
    }

    /** Keeps the form that was sent, if it is one of those; it has been read. */
    public void keep(HttpServletRequest request, HttpServletResponse response, Account account) {
        var typed = new LinkedHashMap<String, String>();
        DraftPage.of(request.getServletPath()).stream()
                .flatMap(DraftPage::fields)
                .forEach(name -> Optional.ofNullable(request.getParameterValues(name))
                        .map(values -> String.join(",", values))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> typed.put(name, value)));
        if (!typed.isEmpty()) {
            cookies.write(
                    response,
                    BrowserCookies.DRAFT,
                    service.keep(account, request.getServletPath(), typed),
                    DraftService.AGE);
        }
    }

    /** What this person had typed into this page's form, by the fields' names; empty when nothing is kept. */
    public Map<String, String> find(HttpServletRequest request, Account account) {
        return draft(request, account.getUserId())
                .filter(draft -> draft.getPage().equals(request.getServletPath()))
                .map(Draft::getFields)
                .orElse(Map.of());
    }

    /** Whether a draft of this page is about what the request asks for: by the parameters that say so. */
    public static boolean isMeant(HttpServletRequest request, Map<String, String> draft) {
        return DraftPage.of(request.getServletPath()).stream()
                .flatMap(page -> page.about().stream())
                .allMatch(name -> draft.getOrDefault(name, "")
                        .equals(Optional.ofNullable(request.getParameter(name)).orElse("")));
    }

    /** Whether anything is in it that people type into this page. */
    public static boolean isTyped(HttpServletRequest request, Map<String, String> draft) {
        return DraftPage.of(request.getServletPath()).stream()
                .anyMatch(page -> page.typed().stream().anyMatch(draft::containsKey));
    }

    /** Where this person was at work at the desk when the sign-in ended. */
    public Optional<String> leadBack(HttpServletRequest request, String userId) {
        return draft(request, userId).flatMap(draft -> DraftPage.of(draft.getPage())
                .filter(DraftPage::isOfDesk)
                .map(page -> Stream.concat(
                                Stream.of(draft.getPage() + "?faces-redirect=true"),
                                page.about().stream()
                                        .filter(name -> PLAIN.matcher(
                                                        draft.getFields().getOrDefault(name, ""))
                                                .matches())
                                        .map(name ->
                                                name + "=" + draft.getFields().get(name)))
                        .collect(Collectors.joining("&"))));
    }

    /** The form has been sent. */
    public void remove(HttpServletRequest request, HttpServletResponse response, Account account) {
        if (cookies.read(request, BrowserCookies.DRAFT).isPresent()) {
            service.remove(account);
            cookies.remove(response, BrowserCookies.DRAFT);
        }
    }

    private Optional<Draft> draft(HttpServletRequest request, String userId) {
        return cookies.read(request, BrowserCookies.DRAFT).flatMap(secret -> service.find(secret, userId));
    }
}
