package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.madoguchi.signin.CurrentSignIn;

/** What the home page asks a person whose mail came back: whether the address in force is right. */
@Named
@RequestScoped
public class ReturnedBacking {

    @Inject
    private EmailAddressService service;

    @Inject
    private CurrentSignIn current;

    /** When a mail came back; {@code null} when none has since the person last answered. */
    public Instant getAt() {
        return current.getAccount().getEmailReturnedAt().orElse(null);
    }

    /** The address in force, whole: it is the person's own, and has to be looked at. */
    public String getAddress() {
        return current.getAccount().getEmail().orElse("");
    }

    /** It is right. */
    public String keep() {
        service.keep(current.getAccount().getId());
        return "/home?faces-redirect=true&kept=true";
    }
}
