package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.madoguchi.account.Account;
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
        return throttle.take("mail-client:" + client.network(), settings.integer("madoguchi.throttle.mails-client-hour", 20), HOUR);
    }

    /** Takes one mail to this account; false when it has had too many. */
    public boolean takeForAccount(Account account) {
        return throttle.take("mail-hour:" + account.getId(), settings.integer("madoguchi.throttle.mails-hour", 3), HOUR)
            && throttle.take("mail-day:" + account.getId(), settings.integer("madoguchi.throttle.mails-day", 10), DAY);
    }
}
