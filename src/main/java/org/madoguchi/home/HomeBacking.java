package org.madoguchi.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.manual.ManualShelf;
import org.madoguchi.manual.ManualTopic;
import org.madoguchi.manual.OfferedFile;
import org.madoguchi.record.StudentRecords;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Languages;

/** Home: who one is here, and what is in force. */
@Named
@RequestScoped
public class HomeBacking {

    @Inject
    private CurrentSignIn current;

    @Inject
    private ManualShelf shelf;

    @Inject
    private Languages languages;

    @Inject
    private StudentRecords records;

    /** The name from the directory; in Roman letters, for those who do not read Japanese, from the register. */
    public String getName() {
        var roman = languages.getLocale().equals(Locale.JAPANESE)
                ? Optional.<String>empty()
                : records.of(account()).stream()
                        .flatMap(record -> record.getName().getRoman().stream())
                        .findFirst();
        return roman.orElseGet(account()::getDisplayName);
    }

    /** The address in force, masked. */
    public String getEmail() {
        return account().getEmail().map(EmailAddress::mask).orElse("");
    }

    /** When the second password was last changed. */
    public Instant getSecondPasswordChangedAt() {
        return account().getSecondPasswordChangedAt().orElse(null);
    }

    /**
     * The university's own PDF on how to issue certificates, or the nearest there is, which goes before the rest where
     * there is no site for it; {@code null} where there is none.
     */
    public OfferedFile getGuide() {
        return shelf.nearest(ManualTopic.ISSUE, languages.getLocale());
    }

    private Account account() {
        return current.getAccount();
    }
}
