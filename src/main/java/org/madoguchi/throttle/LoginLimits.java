package org.madoguchi.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;
import org.madoguchi.throttle.BudgetService.Use;
import org.madoguchi.throttle.ThrottleService.Wait;

/**
 * All that slows logins, and what lifts it. Failures in a row are counted for the account, or for a browser that has
 * signed in to it before; failures from one network and from everywhere for browsers that have not. The failing binds
 * are bounded for each account, whoever asks, so that nobody can lock a university account from here.
 */
@ApplicationScoped
public class LoginLimits {

    private static final String TOTAL = "total";
    private static final String BINDS = "bind:";

    @Inject
    private ThrottleService throttle;

    @Inject
    private BudgetService budgets;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private MailBudget mails;

    @Inject
    private Settings settings;

    /**
     * What is closed to browsers that have not signed in before: too many failures came from the client's network, or
     * from everywhere. A campus shares addresses, so the bounds are wide.
     */
    public Optional<RefusalReason> closed(Client client) {
        if (isClosedToStrangers()) {
            return Optional.of(RefusalReason.TOTAL_LIMIT);
        }
        return throttle.isUsedUp(network(client), clientFailures(), window())
                ? Optional.of(RefusalReason.CLIENT_LIMIT)
                : Optional.empty();
    }

    /** Whether so many logins have failed everywhere that browsers which have not signed in before are turned away. */
    public boolean isClosedToStrangers() {
        return throttle.isUsedUp(TOTAL, totalFailures(), window());
    }

    /**
     * Counts an attempt as a failure beforehand.
     *
     * @return the failures in a row including this one, or empty when it is too early; then nothing is counted
     */
    public Optional<Integer> attempt(String subject) {
        return throttle.attempt(subject, settings.integer("madoguchi.throttle.free-failures", 4));
    }

    /** The attempt says nothing about who made it: an outage, or passwords that were right. */
    public void takeBack(String subject) {
        throttle.takeBack(subject);
    }

    /** The attempt was the person's: counting starts anew, for the account too. Joins the caller's transaction. */
    public void succeeded(String subject, Account account) {
        Stream.of(subject, CounterNames.account(account.getUserId())).distinct().forEach(throttle::clear);
    }

    /** Counts a failure for the network and in total. Everybody's failures wait for the total's row: do it last. */
    public void failed(Client client) {
        throttle.take(network(client), clientFailures(), window());
        throttle.take(TOTAL, totalFailures(), window());
    }

    /** Takes one bind that may fail; empty when none is left. */
    public Optional<Use> takeBind(String userId) {
        return budgets.take(binds(userId), bindsInWindow(), bindsWindow());
    }

    /** How many accounts have no bind left that may fail. */
    public int countWithoutBinds() {
        return budgets.countUsedUp(BINDS, bindsInWindow(), bindsWindow());
    }

    private int bindsInWindow() {
        return settings.integer("madoguchi.throttle.binds", 3);
    }

    private Duration bindsWindow() {
        return settings.duration("madoguchi.throttle.binds-window", Duration.ofMinutes(15));
    }

    /** The bind has failed, or may have: the directory counts it from its answer on, and so does the budget. */
    public void bindFailed(Use bind) {
        budgets.prolong(bind);
    }

    /** The bind did not fail, or was never sent. */
    public void giveBindBack(Use bind) {
        budgets.giveBack(bind);
    }

    /** The wait that strangers' failures have brought about for the account. */
    public Optional<Wait> findWait(Account account) {
        return throttle.findWait(CounterNames.account(account.getUserId()));
    }

    /** Whether anything slows the person that {@link #lift} would lift. */
    public boolean isSlowed(Account account) {
        return throttle.isCounting(subjects(account)) || mails.isUsedUp(account);
    }

    /**
     * Lifts all that slows one person: failures counted for the account and for each of its browsers, and the mails
     * asked for. The budget of failing binds is not among them. Joins the caller's transaction.
     */
    public void lift(Account account) {
        subjects(account).forEach(throttle::clear);
        mails.lift(account);
    }

    /** Removes what was counted of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        throttle.clear(CounterNames.account(erased.userId()));
        budgets.clear(binds(erased.userId()));
    }

    private List<String> subjects(Account account) {
        return Stream.concat(
                        Stream.of(CounterNames.account(account.getUserId())),
                        browsers.names(account).stream().map(CounterNames::browser))
                .toList();
    }

    private static String binds(String userId) {
        return BINDS + Account.userKey(userId);
    }

    private static String network(Client client) {
        return "client:" + client.network();
    }

    private int clientFailures() {
        return settings.integer("madoguchi.throttle.client-failures", 300);
    }

    private int totalFailures() {
        return settings.integer("madoguchi.throttle.total-failures", 5000);
    }

    private Duration window() {
        return settings.duration("madoguchi.throttle.client-window", Duration.ofMinutes(15));
    }
}
