package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;

/**
 * Bounds the mails with links that one account, or one client, can cause, so that nobody's mailbox can be flooded from
 * here. Beyond the bound the page looks the same.
 */
@ApplicationScoped
public class MailBudget {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private ThrottleService throttle;

    @Inject
    private Settings settings;

    /** Takes one mail that this client causes; false when it has caused too many. */
    public boolean takeForClient(Client client) {
        return throttle.take(
                "mail-client:" + client.network(), settings.integer("madoguchi.throttle.mails-client-hour", 20), HOUR);
    }

    /** Takes one mail to this account; false when it has had too many. */
    public boolean takeForAccount(Account account) {
        return throttle.take(hour(account), settings.integer("madoguchi.throttle.mails-hour", 3), HOUR)
                && throttle.take(day(account), settings.integer("madoguchi.throttle.mails-day", 10), DAY);
    }

    /**
     * Takes one mail that staff send to this account; false when they have sent too many today. The person's own wishes
     * are not charged for it.
     */
    public boolean takeForStaff(Account account) {
        return throttle.take(staff(account), settings.integer("madoguchi.throttle.mails-day", 10), DAY);
    }

    /** The counters of the mails that this account's person has asked for. */
    public List<String> subjects(Account account) {
        return List.of(hour(account), day(account));
    }

    /** Removes what was counted of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        Stream.of(hour(erased.account()), day(erased.account()), staff(erased.account()))
                .forEach(throttle::clear);
    }

    private static String hour(Account account) {
        return "mail-hour:" + account.getId();
    }

    private static String day(Account account) {
        return "mail-day:" + account.getId();
    }

    private static String staff(Account account) {
        return "mail-staff:" + account.getId();
    }
}
