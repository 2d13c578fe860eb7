package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;

/** Tells the desk which links wait, and what became of them; joins the transaction of the service that calls. */
@ApplicationScoped
public class LinkLedger {

    /** So long a link that has expired in vain is still what a student calls about; a first one until it is used. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * The links of each account that were neither used nor voided and are still of interest, the newest first; none
     * that stops something.
     */
    public Map<Long, List<OneTimeLink>> waiting(Collection<Long> accounts) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l where l.account.id in :accounts and l.purpose <> :stop "
                                + "and l.usedAt is null and l.voidedAt is null "
                                + "and (l.purpose = :first or l.expiresAt > :since) "
                                + "order by l.createdAt desc, l.id desc",
                        OneTimeLink.class)
                .setParameter("accounts", accounts)
                .setParameter("stop", LinkPurpose.STOP)
                .setParameter("first", LinkPurpose.REGISTRATION)
                .setParameter("since", clock.instant().minus(REMEMBERED))
                .getResultStream()
                .collect(Collectors.groupingBy(link -> link.getAccount().getId()));
    }

    /** How the page of this link was opened: last by a person, else last by what looks like a machine. */
    public Optional<LinkOpening> lastOpening(Long linkId) {
        var openings = entityManager
                .createQuery(
                        "select o from LinkOpening o where o.link.id = :link order by o.openedAt desc, o.id desc",
                        LinkOpening.class)
                .setParameter("link", linkId)
                .getResultList();
        return openings.stream()
                .filter(opening -> !opening.isMachine())
                .findFirst()
                .or(() -> openings.stream().findFirst());
    }

    /** The newest openings of an account's links before a time, at most so many. */
    public List<LinkOpening> openingsBefore(Instant time, Account account, int max) {
        return entityManager
                .createQuery(
                        "select o from LinkOpening o join fetch o.link where o.link.account = :account "
                                + "and o.openedAt < :time order by o.openedAt desc",
                        LinkOpening.class)
                .setParameter("account", account)
                .setParameter("time", time)
                .setMaxResults(max)
                .getResultList();
    }

    /** The newest of an account's links that were voided before a time and before their own end, at most so many. */
    public List<OneTimeLink> voidedBefore(Instant time, Account account, int max) {
        return links("l.voidedAt < :time and l.voidedAt <= l.expiresAt order by l.voidedAt desc", time, account, max);
    }

    /** The newest of an account's links whose end came in vain, before a time that is not to come; at most so many. */
    public List<OneTimeLink> expiredBefore(Instant time, Account account, int max) {
        var now = clock.instant();
        return links(
                "l.expiresAt < :time and l.usedAt is null "
                        + "and (l.voidedAt is null or l.voidedAt > l.expiresAt) order by l.expiresAt desc",
                time.isBefore(now) ? time : now,
                account,
                max);
    }

    private List<OneTimeLink> links(String which, Instant time, Account account, int max) {
        return entityManager
                .createQuery("select l from OneTimeLink l where l.account = :account and " + which, OneTimeLink.class)
                .setParameter("account", account)
                .setParameter("time", time)
                .setMaxResults(max)
                .getResultList();
    }
}
