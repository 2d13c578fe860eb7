package org.madoguchi.admin.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.link.LinkOpening;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.mail.MailLedger;

/**
 * What has happened to a student, newest first, a page at a time. Each table gives its newest rows before a time by an
 * index of its own; of them together the newest make the page, and the next page goes on before its last. Joins the
 * transaction of the service that calls.
 */
@ApplicationScoped
public class LifeLine {

    private static final int PAGE = 30;
    private static final String OWN_LINK = "select l from OneTimeLink l where l.account = :account and ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailLedger ledger;

    @Inject
    private Clock clock;

    /** @param older where the next page goes on, if there is one */
    public record Page(List<LifeLineEvent> events, Optional<Instant> older) {}

    /** The newest events before a time; all that happened at the time of the last one are among them. */
    Page before(Instant time, Account account, LifeLineFilter filter) {
        var all = Stream.concat(trail(time, account, filter), filter.hasMails() ? mails(time, account) : Stream.empty())
                .sorted(Comparator.comparing(LifeLineEvent::at).reversed())
                .toList();
        if (all.size() <= PAGE) {
            return new Page(all, Optional.empty());
        }
        var last = all.get(PAGE - 1).at();
        var shown = all.stream().filter(event -> !event.at().isBefore(last)).toList();
        return new Page(shown, shown.size() < all.size() ? Optional.of(last) : Optional.empty());
    }

    private Stream<LifeLineEvent> trail(Instant time, Account account, LifeLineFilter filter) {
        var rows = "select e from AuditEvent e where e.person = :person and e.at < :time and e.kind in :kinds "
                + (filter.isOfOthers() ? "and e.actor <> e.person " : "") + "order by e.at desc";
        return newest(
                AuditEvent.class,
                rows,
                Map.of("person", Account.userKey(account.getUserId()), "time", time, "kinds", filter.kinds()),
                LifeLineEvent::noted);
    }

    private Stream<LifeLineEvent> mails(Instant time, Account account) {
        Map<String, Object> before = Map.of("account", account, "time", time);
        var over = time.isBefore(clock.instant()) ? time : clock.instant();
        return Stream.of(
                        ledger.queuedBefore(time, account, PAGE + 1).stream().map(LifeLineEvent::queued),
                        ledger.sentBefore(time, account, PAGE + 1).stream().map(LifeLineEvent::sent),
                        ledger.repliesBefore(time, account, PAGE + 1).stream().map(LifeLineEvent::refused),
                        newest(
                                LinkOpening.class,
                                "select o from LinkOpening o join fetch o.link where o.link.account = :account "
                                        + "and o.openedAt < :time order by o.openedAt desc",
                                before,
                                LifeLineEvent::opened),
                        newest(
                                OneTimeLink.class,
                                OWN_LINK + "l.voidedAt < :time and l.voidedAt <= l.expiresAt order by l.voidedAt desc",
                                before,
                                LifeLineEvent::voided),
                        newest(
                                OneTimeLink.class,
                                OWN_LINK + "l.expiresAt < :time and l.usedAt is null "
                                        + "and (l.voidedAt is null or l.voidedAt > l.expiresAt) order by "
                                        + "l.expiresAt desc",
                                Map.of("account", account, "time", over),
                                LifeLineEvent::expired))
                .flatMap(Function.identity());
    }

    /** One more than a page of each, so that it is seen whether there is more. */
    private <T> Stream<LifeLineEvent> newest(
            Class<T> type, String query, Map<String, Object> values, Function<T, LifeLineEvent> step) {
        var rows = entityManager.createQuery(query, type).setMaxResults(PAGE + 1);
        values.forEach(rows::setParameter);
        return rows.getResultList().stream().map(step);
    }
}
