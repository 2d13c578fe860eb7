package org.madoguchi.admin.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.link.LinkLedger;
import org.madoguchi.mail.MailLedger;

/**
 * What has happened to a student, newest first, a page at a time. Each table gives its newest rows before a time by an
 * index of its own; of them together the newest make the page, and the next page goes on before its last. Joins the
 * transaction of the service that calls.
 */
@ApplicationScoped
class LifeLine {

    private static final int PAGE = 30;
    /** One more than a page of each table, so that it is seen whether there is more. */
    private static final int MORE = PAGE + 1;

    @Inject
    private AuditTrail trail;

    @Inject
    private MailLedger mails;

    @Inject
    private LinkLedger links;

    /** @param older where the next page goes on, if there is one */
    public record Page(List<LifeLineEvent> events, Optional<Instant> older) {}

    /** The newest events before a time; all that happened at the time of the last one are among them. */
    Page before(Instant time, Account account, LifeLineFilter filter) {
        var all = Stream.concat(
                        noted(time, account, filter), filter.hasMails() ? mailed(time, account) : Stream.empty())
                .sorted(Comparator.comparing(LifeLineEvent::at).reversed())
                .toList();
        if (all.size() <= PAGE) {
            return new Page(all, Optional.empty());
        }
        var last = all.get(PAGE - 1).at();
        var shown = all.stream().filter(event -> !event.at().isBefore(last)).toList();
        return new Page(shown, shown.size() < all.size() ? Optional.of(last) : Optional.empty());
    }

    private Stream<LifeLineEvent> noted(Instant time, Account account, LifeLineFilter filter) {
        return trail.about(account.getUserId(), time, filter.kinds(), filter.isOfOthers(), MORE).stream()
                .map(LifeLineEvent::noted);
    }

    private Stream<LifeLineEvent> mailed(Instant time, Account account) {
        return Stream.of(
                        mails.queuedBefore(time, account, MORE).stream().map(LifeLineEvent::queued),
                        mails.sentBefore(time, account, MORE).stream().map(LifeLineEvent::sent),
                        mails.repliesBefore(time, account, MORE).stream().map(LifeLineEvent::refused),
                        links.openingsBefore(time, account, MORE).stream().map(LifeLineEvent::opened),
                        links.voidedBefore(time, account, MORE).stream().map(LifeLineEvent::voided),
                        links.expiredBefore(time, account, MORE).stream().map(LifeLineEvent::expired))
                .flatMap(Function.identity());
    }
}
