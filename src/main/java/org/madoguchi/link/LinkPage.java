package org.madoguchi.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.account.UserId;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.client.CurrentClient;

/**
 * The page that a mailed link opens, the same for every purpose: opening it changes nothing but is noted, a person's
 * click uses it, and one that cannot be used has one page and one row in the trail, whatever the reason.
 */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LinkOpeningService openings;

    @Inject
    private AuditService audit;

    @Inject
    private CurrentClient client;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private Optional<OneTimeLink> found;
    private boolean refused;

    /** The page was asked for, by GET or HEAD. */
    public void open(LinkPurpose purpose) {
        find(purpose).ifPresent(link -> openings.note(link, signs(link), client.get()));
    }

    /** Whether the link can be used. */
    public boolean isUsable(LinkPurpose purpose) {
        return findUsable(purpose).isPresent();
    }

    /** The link, while it can be used. */
    public Optional<OneTimeLink> findUsable(LinkPurpose purpose) {
        return find(purpose).filter(link -> !refused && link.isUsable(clock.instant()));
    }

    /**
     * Uses the link.
     *
     * @param act what the token allows; it spends the link
     * @param isDone whether the token has done it already, for a second click
     * @param next the page that says so
     * @return that page, or {@code null} for the page that says that the link cannot be used
     */
    public String use(Consumer<String> act, Predicate<String> isDone, String next) {
        try {
            act.accept(getToken());
            return next;
        } catch (LinkUnusableException e) {
            if (isDone.test(getToken())) {
                return next;
            }
            audit.refuse(AuditEntry.of(AuditKind.LINK_REFUSED)
                    .about(e.getUserId())
                    .because(e.getReason().word()));
            refused = true;
            return null;
        }
    }

    /** Whose link it is, masked: enough to know oneself by. */
    public String getUser() {
        return found.map(link -> UserId.mask(link.getAccount().getUserId())).orElse("");
    }

    /** The address it was mailed to, masked. */
    public String getAddress() {
        return found.map(link -> EmailAddress.mask(link.getEmail())).orElse("");
    }

    /** From the link on GET, from the form on POST. */
    public String getToken() {
        return request.getParameter("token");
    }

    private Optional<OneTimeLink> find(LinkPurpose purpose) {
        if (found == null) {
            found = links.find(purpose, getToken());
        }
        return found;
    }

    private OpeningSigns signs(OneTimeLink link) {
        return new OpeningSigns(
                request.getMethod(),
                request.getHeader("Accept-Language") != null,
                request.getHeader("Sec-Purpose") != null,
                client.get().userAgent(),
                Duration.between(link.getCreatedAt(), clock.instant()));
    }
}
