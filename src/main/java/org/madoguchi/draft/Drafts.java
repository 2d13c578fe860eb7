package org.madoguchi.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.client.BrowserCookies;

/**
 * Keeps what was typed into a form whose sign-in had expired, for the same person's next sign-in in this browser: of
 * the pages named here, the fields named here, and so never a secret.
 */
@ApplicationScoped
public class Drafts {

    private static final String TYPE = "/desk/type.xhtml";

    private static final Map<String, List<String>> FIELDS = Map.of(
            "/registration/new.xhtml",
            List.of("email"),
            "/email/change.xhtml",
            List.of("email"),
            "/apply/recipient.xhtml",
            List.of(
                    "recipient",
                    "department",
                    "recipientEmail",
                    "recipientEmailAgain",
                    "address",
                    "reference",
                    "purpose",
                    "remarks"),
            "/desk/help.xhtml",
            List.of("id", "act", "reason", "identity", "email", "words", "remark"),
            "/desk/approvals.xhtml",
            List.of("id", "remark"),
            "/desk/certificate-end.xhtml",
            List.of("id", "act", "reason", "remark"),
            "/desk/certificate-file.xhtml",
            List.of("id", "reason", "remark"),
            "/desk/application.xhtml",
            List.of("id", "reason", "receipt", "tracking"),
            TYPE,
            List.of(
                    "type",
                    "base",
                    "active",
                    "offeredFrom",
                    "offeredUntil",
                    "review",
                    "languages",
                    "methods",
                    "copies",
                    "perDay",
                    "perYear",
                    "validDays",
                    "sealable",
                    "purposeNeeded",
                    "no_hold",
                    "status_in",
                    "year_from",
                    "expected_within",
                    "grades_published",
                    "left_within",
                    "degree_known"),
            "/desk/fee.xhtml",
            List.of("id", "charge", "type", "applicant", "language", "method", "fromCopies", "amount", "tax", "from"));
    /** The pages to which the sign-in leads back. */
    private static final String DESK = "/desk/";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    @Inject
    private DraftService service;

    @Inject
    private BrowserCookies cookies;

    /** Whether the request sends one of those forms, as far as can be told without reading it. */
    public boolean isKept(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && FIELDS.containsKey(request.getServletPath());
    }

    /** Keeps the form that was sent, if it is one of those; it has been read. */
    public void keep(HttpServletRequest request, HttpServletResponse response, Account account) {
        var typed = new HashMap<String, String>();
        FIELDS.getOrDefault(request.getServletPath(), List.of())
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

    /** With which parameters a page of the desk is opened, and is about one thing and no other. */
    public static List<String> query(String page) {
        return page.equals(TYPE) ? List.of("type") : List.of("id", "act");
    }

    /** Where this person was at work at the desk when the sign-in ended. */
    public Optional<String> leadBack(HttpServletRequest request, String userId) {
        return draft(request, userId)
                .filter(draft -> draft.getPage().startsWith(DESK))
                .map(draft -> Stream.concat(
                                Stream.of(draft.getPage() + "?faces-redirect=true"),
                                query(draft.getPage()).stream()
                                        .filter(name -> PLAIN.matcher(
                                                        draft.getFields().getOrDefault(name, ""))
                                                .matches())
                                        .map(name ->
                                                name + "=" + draft.getFields().get(name)))
                        .collect(Collectors.joining("&")));
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
