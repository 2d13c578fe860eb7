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

/** メールアドレスの新規登録 / Registration of New Email Address, and the page that waits for its proof (manual, 2.1). */
@Named
@RequestScoped
public class RegistrationBacking {

    private static final String WAITING = "/registration/waiting?faces-redirect=true";

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

    /** Mails the link. */
    public String register() {
        return form.read()
                .map(email -> {
                    service.request(LinkPurpose.REGISTRATION, id(), email, client.get());
                    return WAITING;
                })
                .orElse(null);
    }

    /** Mails it again. */
    public String resend() {
        service.resend(id(), client.get());
        return WAITING + "&again=true";
    }

    /** The form is for the first address: whoever waits for a proof, or has given it, is led on. */
    public String leadFromForm(boolean correcting) {
        if (service.isCompleted(id())) {
            return "/registration/completed?faces-redirect=true";
        }
        return !correcting && getPending().isPresent() ? WAITING : null;
    }

    /** Nothing waits: to the form. Proved by now: on. */
    public String leadFromWaiting() {
        if (service.isCompleted(id())) {
            return "/registration/completed?faces-redirect=true";
        }
        return getPending().isPresent() ? null : "/registration/new?faces-redirect=true";
    }

    /** The address that waits, masked. */
    public String getAddress() {
        return getPending().map(link -> EmailAddress.mask(link.getEmail())).orElse("");
    }

    /** The link that waits. */
    public OneTimeLink getLink() {
        return getPending().orElse(null);
    }

    /** Whether its time is over. */
    public boolean isExpired() {
        return getPending().filter(link -> !link.isUsable(clock.instant())).isPresent();
    }

    private Optional<OneTimeLink> getPending() {
        if (pending == null) {
            pending = service.findPending(LinkPurpose.REGISTRATION, id());
        }
        return pending;
    }

    private Long id() {
        return current.getAccount().getId();
    }
}
