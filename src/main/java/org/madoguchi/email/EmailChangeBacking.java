package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.signin.CurrentSignIn;

/** メールアドレス変更 / Change email address (manual, 2.4 a). */
@Named
@RequestScoped
public class EmailChangeBacking {

    @Inject
    private EmailAddressService service;

    @Inject
    private EmailForm form;

    @Inject
    private CurrentSignIn current;

    @Inject
    private CurrentClient client;

    @Inject
    private Clock clock;

    private Optional<OneTimeLink> pending;

    /** Mails the link to the new address. */
    public String change() {
        if (!current.isFresh()) {
            form.keep();
            return "/email/proof?faces-redirect=true";
        }
        return form.read()
                .map(email -> {
                    service.request(LinkPurpose.CHANGE, id(), email, client.get());
                    return "/email/sent?faces-redirect=true";
                })
                .orElse(null);
    }

    /** Gives the wish up. */
    public String cancel() {
        service.cancel(id());
        return "/home?faces-redirect=true&cancelled=true";
    }

    /** Nothing waits: home. */
    public String leadFromSent() {
        return isPending() ? null : "/home?faces-redirect=true";
    }

    public boolean isPending() {
        return pending().isPresent();
    }

    /** The address that waits, masked. */
    public String getPendingAddress() {
        return pending().map(link -> EmailAddress.mask(link.getEmail())).orElse("");
    }

    public OneTimeLink getLink() {
        return pending().orElse(null);
    }

    /** The address in force, masked. */
    public String getAddress() {
        return current.getAccount().getEmail().map(EmailAddress::mask).orElse("");
    }

    private Optional<OneTimeLink> pending() {
        if (pending == null) {
            pending = service.findPending(LinkPurpose.CHANGE, id()).filter(link -> link.isUsable(clock.instant()));
        }
        return pending;
    }

    private Long id() {
        return current.getAccount().getId();
    }
}
