package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.mail.MailKind;
import org.madoguchi.settings.Settings;

/** Tells applicants, once, that what is ready can soon be received no more. */
@ApplicationScoped
@Transactional
class ReminderService {

    /** Before a number at the machine ends. */
    private static final Duration PRINT = Duration.ofDays(2);
    /** Before what nobody has collected is put away. */
    private static final Duration COLLECT = Duration.ofDays(14);

    @Inject
    private Applications applications;

    @Inject
    private ApplicationMails mails;

    @Inject
    private Settings settings;

    /** Hourly. */
    void remind(@Observes HousekeepingDue due) {
        var ending = due.now().plus(settings.duration("madoguchi.print.remind", PRINT));
        remind(
                applications.endingAtMachines(ending, HousekeepingDue.BATCH),
                ApplicationState.TO_PRINT,
                MailKind.APPLICATION_PRINT_REMINDER,
                due.now());
        var ready = due.now().minus(ApplicationIssueService.COLLECTABLE).plus(COLLECT);
        remind(
                applications.unremindedSince(ApplicationState.TO_COLLECT, ready, HousekeepingDue.BATCH),
                ApplicationState.TO_COLLECT,
                MailKind.APPLICATION_COLLECT_REMINDER,
                due.now());
    }

    private void remind(List<Long> found, ApplicationState state, MailKind kind, Instant now) {
        found.forEach(id -> applications
                .lock(id)
                .filter(one -> one.getState() == state && one.remind(now))
                .ifPresent(one -> mails.send(one, kind)));
    }
}
