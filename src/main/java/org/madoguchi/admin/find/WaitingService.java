package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.account.Account;
import org.madoguchi.admin.help.HelpRequestState;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.mail.MailLedger;

/**
 * Tells what the accounts of a page wait for: what staff asked for, their last mail of the last days, and their links.
 */
@ApplicationScoped
@Transactional
public class WaitingService {

    private static final Duration LATELY = Duration.ofDays(14);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailLedger ledger;

    @Inject
    private Clock clock;

    /** By the accounts' keys; those that wait for nothing are not in it. */
    Map<Long, Waiting> of(List<Account> accounts) {
        var waiting = new HashMap<Long, Waiting>();
        if (!accounts.isEmpty()) {
            var ids = accounts.stream().map(Account::getId).toList();
            links(ids).forEach(link -> waiting.put(link.getAccount().getId(), waiting(link)));
            ledger.lastRefused(ids, clock.instant().minus(LATELY)).forEach((account, refused) -> {
                if (refused) {
                    waiting.put(account, Waiting.MAIL_REFUSED);
                }
            });
            requests(ids).forEach(account -> waiting.put(account, Waiting.REQUEST));
        }
        return waiting;
    }

    private Waiting waiting(OneTimeLink link) {
        var usable = link.isUsable(clock.instant());
        return link.getPurpose() == LinkPurpose.CHANGE
                ? usable ? Waiting.CHANGE : Waiting.CHANGE_EXPIRED
                : usable ? Waiting.REGISTRATION : Waiting.REGISTRATION_EXPIRED;
    }

    /** Oldest first. */
    private List<OneTimeLink> links(List<Long> ids) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l where l.account.id in :ids and l.purpose <> :recovery "
                                + "and l.usedAt is null and l.voidedAt is null order by l.id",
                        OneTimeLink.class)
                .setParameter("ids", ids)
                .setParameter("recovery", LinkPurpose.RECOVERY)
                .getResultList();
    }

    private List<Long> requests(List<Long> ids) {
        return entityManager
                .createQuery(
                        "select r.account.id from HelpRequest r where r.account.id in :ids and r.state = :waiting "
                                + "and r.dueAt > :now",
                        Long.class)
                .setParameter("ids", ids)
                .setParameter("waiting", HelpRequestState.WAITING)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
