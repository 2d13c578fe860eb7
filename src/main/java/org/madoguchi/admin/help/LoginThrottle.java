package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.signin.KnownBrowserService;
import org.madoguchi.throttle.MailBudget;
import org.madoguchi.throttle.Subject;
import org.madoguchi.throttle.ThrottleService;

/**
 * All that slows one person: failures counted for the account and for each of its browsers, and the mails asked for.
 * The
 * budget of failing binds is not among them: it keeps the directory from locking the university account, whoever asks.
 */
@ApplicationScoped
class LoginThrottle {

    @Inject
    private ThrottleService throttle;

    @Inject
    private KnownBrowserService browsers;

    @Inject
    private MailBudget mails;

    boolean isCounting(Account account) {
        return throttle.isCounting(subjects(account));
    }

    void lift(Account account) {
        subjects(account).forEach(throttle::clear);
    }

    private List<String> subjects(Account account) {
        return Stream.of(
                        Stream.of(Subject.account(account.getUserId())),
                        browsers.names(account).stream().map(Subject::browser),
                        mails.subjects(account).stream())
                .flatMap(names -> names)
                .toList();
    }
}
