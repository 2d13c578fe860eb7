package org.madoguchi.email;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.account.DomainRules;
import org.madoguchi.account.DomainRules.Verdict;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.settings.Settings;

/**
 * What a person is asked about an address before a mail goes out: whether a domain that looks mistyped was meant, and
 * whether they want one that the university advises against. The person decides. The question depends on nothing but
 * what was typed, so it is the same for everybody; the answers are buttons, and nothing has to be kept between.
 */
@Named
@RequestScoped
public class AddressQuestion {

    /** The buttons, by their ids. */
    private static final String MEANT = "meant";

    private static final String AS_TYPED = "typed";

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    private boolean read;
    private String meant;
    private String advisedAgainst;

    /** The address in place of the typed one, if the person answers that it was meant. */
    Optional<String> answer(String typed) {
        return EmailAddress.suggestion(typed).filter(address -> isPressed(MEANT));
    }

    /** Whether the person has to be asked about the address, and has not answered yet. */
    boolean ask(String address) {
        if (!isPressed(AS_TYPED)) {
            meant = EmailAddress.suggestion(address).orElse(null);
            advisedAgainst =
                    DomainRules.of(settings).verdict(address) == Verdict.WARN ? DomainRules.domain(address) : null;
        }
        return isThere();
    }

    /** The form is read: from here on the buttons are those of a new question. */
    void reading() {
        read = true;
    }

    /** Whether the page asks; while an answer comes in, its buttons have to be there too. */
    public boolean isAsking() {
        return read ? isThere() : isPressed(MEANT) || isPressed(AS_TYPED);
    }

    /** What the address was perhaps meant to be; {@code null} when it does not look mistyped. */
    public String getMeant() {
        return meant;
    }

    /** The domain that the university advises against; {@code null} for none. */
    public String getAdvisedAgainst() {
        return advisedAgainst;
    }

    private boolean isThere() {
        return meant != null || advisedAgainst != null;
    }

    private boolean isPressed(String button) {
        return request.getParameter(button) != null;
    }
}
