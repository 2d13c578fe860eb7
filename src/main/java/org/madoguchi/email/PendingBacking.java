package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.signin.CurrentSignIn;

/**
 * The address of the signed-in person that waits for its proof, be it the first or another, and what can be done about
 * its mail. What the page says of the mail is what the link says, so that nothing is called sent that was not.
 */
@Named
@RequestScoped
public class PendingBacking {

    @Inject
    private EmailAddressService service;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Clock clock;

    private Optional<OneTimeLink> pending;
    private Optional<Instant> wait;
    private Boolean refused;

    /** Whether an address waits. */
    public boolean isThere() {
        return find().isPresent();
    }

    /** The address, whole: it is the person's own, and a slip of the keys has to be seen. */
    public String getAddress() {
        return find().map(OneTimeLink::getEmail).orElse("");
    }

    /** What the address was perhaps meant to be; empty when nothing looks mistyped. */
    public String getSuggestion() {
        return find().map(OneTimeLink::getEmail)
                .flatMap(EmailAddress::suggestion)
                .orElse("");
    }

    /** When the link was issued, which is when its mail was sent. */
    public Instant getSentAt() {
        return find().map(OneTimeLink::getCreatedAt).orElse(null);
    }

    /** When the link's time is over. */
    public Instant getUntil() {
        return find().map(OneTimeLink::getExpiresAt).orElse(null);
    }

    /** Whether its time is over. */
    public boolean isExpired() {
        return find().filter(link -> !link.isUsable(clock.instant())).isPresent();
    }

    /** Whether no mail was sent to it, since there were too many. */
    public boolean isHeldBack() {
        return find().filter(OneTimeLink::isHeldBack).isPresent();
    }

    /** Whether the mail of a link that still works did not arrive, and the address has to be corrected. */
    public boolean isRefused() {
        if (refused == null) {
            refused = !isExpired()
                    && !isHeldBack()
                    && find().filter(service::isRefused).isPresent();
        }
        return refused;
    }

    /** From when on a mail can be sent again; {@code null} when that is now. */
    public Instant getWait() {
        if (wait == null) {
            wait = service.findWait(current.getAccount().getId());
        }
        return wait.orElse(null);
    }

    /** A change is of interest while its link can be used, an address that has to be proved until it is. */
    private Optional<OneTimeLink> find() {
        if (pending == null) {
            var account = current.getAccount();
            pending = account.isEmailProved()
                    ? service.findPending(LinkPurpose.CHANGE, account.getId())
                            .filter(link -> link.isUsable(clock.instant()))
                    : service.findPending(LinkPurpose.REGISTRATION, account.getId());
        }
        return pending;
    }
}
