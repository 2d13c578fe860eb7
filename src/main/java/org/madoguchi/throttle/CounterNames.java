package org.madoguchi.throttle;

import org.madoguchi.account.Account;

/** Names of the counters that several parts of the service have to agree on. */
public final class CounterNames {

    private CounterNames() {}

    /** Failed logins with this user ID from browsers that have never signed in to it. */
    public static String account(String userId) {
        return "account:" + Account.userKey(userId);
    }

    /** Failed logins from one known browser, which has a counter of its own. */
    public static String browser(KnownBrowser browser) {
        return browser(browser.getName());
    }

    static String browser(String name) {
        return "browser:" + name;
    }
}
