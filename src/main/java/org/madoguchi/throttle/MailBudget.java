package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;

/**
 * Bounds the mails with links that one account can be sent, so that nobody's mailbox can be flooded from here. What
 * strangers ask for, what the signed-in person asks for, corrections and the staff's mails each have a budget of their
 * own: none uses up another's. Strangers alone are bounded by their network too; people who have proved the
 * university's password are not, since a lecture hall is one address.
 */
@ApplicationScoped
public class MailBudget {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private BudgetService budgets;

    @Inject
    private Settings settings;

    /**
     * Takes one mail that a stranger asks for, to this account, or to none that is known; false when this network has
     * caused too many, or the account has had too many. The page must not tell which, nor that any is.
     */
    public boolean takeForStranger(Client client, Optional<Account> account) {
        return budgets.take("mail-client:" + client.network(), mailsByClient(), HOUR)
                        .isPresent()
                && account.map(known -> take(known, "stranger")).orElse(true);
    }

    /** Takes one mail that the signed-in person asks for; false when there were too many, see {@link #findWait}. */
    public boolean takeForPerson(Account account) {
        return take(account, "person");
    }

    /** From when on the signed-in person can ask for a mail again; empty when that is now. */
    public Optional<Instant> findWait(Account account) {
        return Stream.of(
                        budgets.findWait(hour(account, "person"), mailsAnHour(), HOUR),
                        budgets.findWait(day(account, "person"), mailsADay(), DAY))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /**
     * Takes one mail that corrects an address which was mistyped; false when a day's mails have gone to corrections
     * alone, see {@link #findCorrectionWait}.
     */
    public boolean takeForCorrection(Account account) {
        return budgets.take(day(account, "correction"), mailsADay(), DAY).isPresent();
    }

    /** From when on an address can be corrected again; empty when that is now. */
    public Optional<Instant> findCorrectionWait(Account account) {
        return budgets.findWait(day(account, "correction"), mailsADay(), DAY);
    }

    /** Takes one mail that staff send to this account; false when they have sent too many within a day. */
    public boolean takeForStaff(Account account) {
        return budgets.take(day(account, "staff"), mailsADay(), DAY).isPresent();
    }

    /** Takes one mail by which one of staff tries a text out, to the own address; false when there were too many. */
    public boolean takeForTest(Account account) {
        return budgets.take(day(account, "test"), mailsADay(), DAY).isPresent();
    }

    /** What the account's person, and strangers, have asked for is forgotten; what staff have sent is not. */
    void lift(Account account) {
        subjects(account).forEach(budgets::clear);
    }

    /** Whether the person, or strangers, have used a budget up. */
    boolean isUsedUp(Account account) {
        return findWait(account).isPresent()
                || findCorrectionWait(account).isPresent()
                || budgets.findWait(hour(account, "stranger"), mailsAnHour(), HOUR)
                        .isPresent()
                || budgets.findWait(day(account, "stranger"), mailsADay(), DAY).isPresent();
    }

    /** Removes what was counted of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        lift(erased.account());
        budgets.clear(day(erased.account(), "staff"));
        budgets.clear(day(erased.account(), "test"));
    }

    /** One of the hour's and one of the day's, or none of either. */
    private boolean take(Account account, String asker) {
        var hour = budgets.take(hour(account, asker), mailsAnHour(), HOUR);
        if (hour.isEmpty()) {
            return false;
        }
        var day = budgets.take(day(account, asker), mailsADay(), DAY);
        if (day.isEmpty()) {
            budgets.giveBack(hour.get());
        }
        return day.isPresent();
    }

    private static List<String> subjects(Account account) {
        return List.of(
                hour(account, "person"),
                day(account, "person"),
                hour(account, "stranger"),
                day(account, "stranger"),
                day(account, "correction"));
    }

    private static String hour(Account account, String asker) {
        return "mail-hour-" + asker + ":" + account.getId();
    }

    private static String day(Account account, String asker) {
        return "mail-day-" + asker + ":" + account.getId();
    }

    private int mailsAnHour() {
        return settings.integer("madoguchi.throttle.mails-hour", 3);
    }

    private int mailsADay() {
        return settings.integer("madoguchi.throttle.mails-day", 10);
    }

    private int mailsByClient() {
        return settings.integer("madoguchi.throttle.mails-client-hour", 20);
    }
}
