package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;

/**
 * What has become of the mails, for those who look after them. Reads by an index each, changes nothing, and joins the
 * transaction of the service that calls.
 */
@ApplicationScoped
public class MailLedger {

    /** A mail has several replies; so many are looked through for those that still matter. */
    private static final int LOOKED_THROUGH = 200;

    @PersistenceContext
    private EntityManager entityManager;

    /** The mail that carried a one-time link; none when it was never written. */
    public Optional<OutgoingMail> findByLink(Long linkId) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.linkId = :link order by m.id desc", OutgoingMail.class)
                .setParameter("link", linkId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The mail of this kind that was queued last for this account. */
    public Optional<OutgoingMail> findLast(MailKind kind, Account account) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.account = :account and m.kind = :kind "
                                + "order by m.createdAt desc",
                        OutgoingMail.class)
                .setParameter("account", account)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the mail server, or the network, last said that it does not take it. */
    public Optional<Instant> lastRepliedAt(OutgoingMail mail) {
        return entityManager
                .createQuery(
                        "select r from MailReply r where r.mail = :mail order by r.repliedAt desc", MailReply.class)
                .setParameter("mail", mail)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(MailReply::getRepliedAt);
    }

    /** By the accounts' keys, whether the last mail to each since then is {@link OutgoingMail#isRefused}. */
    public Map<Long, Boolean> lastRefused(Collection<Long> accounts, Instant since) {
        var last = new HashMap<Long, Boolean>();
        entityManager
                .createQuery(
                        "select m.account.id, m.state, m.lastReply from OutgoingMail m where m.account.id in :accounts "
                                + "and m.createdAt > :since order by m.createdAt, m.id",
                        Object[].class)
                .setParameter("accounts", accounts)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> last.put((Long) row[0], OutgoingMail.isRefused((MailState) row[1], (String) row[2])));
        return last;
    }

    /** The newest mails about an account that were queued before a time, at most so many. */
    public List<OutgoingMail> queuedBefore(Instant time, Account account, int max) {
        return ofAccount(
                "select m from OutgoingMail m where m.account = :account and m.createdAt < :time "
                        + "order by m.createdAt desc",
                OutgoingMail.class,
                time,
                account,
                max);
    }

    /** The newest mails about an account that were sent before a time, at most so many. */
    public List<OutgoingMail> sentBefore(Instant time, Account account, int max) {
        return ofAccount(
                "select m from OutgoingMail m where m.account = :account and m.sentAt < :time "
                        + "order by m.sentAt desc",
                OutgoingMail.class,
                time,
                account,
                max);
    }

    /** The newest replies to mails about an account before a time, at most so many. */
    public List<MailReply> repliesBefore(Instant time, Account account, int max) {
        return ofAccount(
                "select r from MailReply r join fetch r.mail where r.mail.account = :account "
                        + "and r.repliedAt < :time order by r.repliedAt desc",
                MailReply.class,
                time,
                account,
                max);
    }

    private <T> List<T> ofAccount(String query, Class<T> type, Instant time, Account account, int max) {
        return entityManager
                .createQuery(query, type)
                .setParameter("account", account)
                .setParameter("time", time)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Mails queued before a time, the newest first, at most so many.
     *
     * @param state or empty for all
     * @param person a user ID or an address, in lower case, as a whole; empty for everybody's
     * @param span or empty for any time
     */
    public List<OutgoingMail> find(
            Optional<MailState> state, String person, Optional<MailSpan> span, Instant before, int max) {
        var query = entityManager
                .createQuery(
                        "select m from OutgoingMail m left join fetch m.account where m.createdAt < :before"
                                + state.map(one -> " and m.state = :state").orElse("") + ofPerson(person)
                                + span.map(one -> " and " + one.moment().condition())
                                        .orElse("")
                                + " order by m.createdAt desc",
                        OutgoingMail.class)
                .setParameter("before", before)
                .setMaxResults(max);
        state.ifPresent(one -> query.setParameter("state", one));
        span.ifPresent(one -> query.setParameter("first", one.from()).setParameter("beyond", one.until()));
        if (!person.isEmpty()) {
            query.setParameter("person", person);
        }
        return query.getResultList();
    }

    private static String ofPerson(String person) {
        if (person.isEmpty()) {
            return "";
        }
        return person.contains("@") ? " and m.recipientKey = :person" : " and m.account.userKey = :person";
    }

    /** The last reply to each mail that was refused since then and not taken so far, newest first, at most so many. */
    public List<MailReply> refusedSince(Instant since, int max) {
        return entityManager
                .createQuery(
                        "select m, r from OutgoingMail m left join fetch m.account, MailReply r where r.mail = m "
                                + "and r.repliedAt >= :since and m.state <> :sent order by r.repliedAt desc",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("sent", MailState.SENT)
                .setMaxResults(LOOKED_THROUGH)
                .getResultStream()
                .map(row -> (MailReply) row[1])
                .collect(Collectors.toMap(
                        reply -> reply.getMail().getId(), reply -> reply, (newer, older) -> newer, LinkedHashMap::new))
                .values()
                .stream()
                .limit(max)
                .toList();
    }

    /** What was said of those that wait for another attempt, the next one's first. */
    public List<String> repliesToWaiting() {
        return entityManager
                .createQuery(
                        "select m.lastReply from OutgoingMail m where m.state = :queued and m.lastReply is not null "
                                + "order by m.nextAttemptAt",
                        String.class)
                .setParameter("queued", MailState.QUEUED)
                .setMaxResults(LOOKED_THROUGH)
                .getResultList();
    }

    /** How many wait for their next attempt, or are under way. */
    public long countQueued() {
        return entityManager
                .createQuery("select count(m) from OutgoingMail m where m.state = :queued", Long.class)
                .setParameter("queued", MailState.QUEUED)
                .getSingleResult();
    }

    /** How many the mail server has taken over since then, those included that have come back. */
    public long countSent(Instant since) {
        return entityManager
                .createQuery("select count(m) from OutgoingMail m where m.sentAt >= :since", Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many have ended without arriving since then, whenever they were queued. @param state how they ended */
    public long countInVain(MailState state, Instant since) {
        return entityManager
                .createQuery(
                        "select count(r) from MailReply r where r.repliedAt >= :since and r.givenUp = true "
                                + "and r.mail.state = :state",
                        Long.class)
                .setParameter("since", since)
                .setParameter("state", state)
                .getSingleResult();
    }

    /**
     * Since when the longest waits of those that are to go by now, and are neither taken nor given up. Not of those
     * that their address refuses: nobody else waits, and only whose it is can mend it.
     */
    public Optional<Instant> oldestWaitingSince(Instant now) {
        return Stream.concat(
                        waiting("m.lastReply is null", 1, now), waiting("m.lastReply is not null", LOOKED_THROUGH, now))
                .filter(mail -> !mail.isRefusedForItsAddress())
                .map(OutgoingMail::getBegin)
                .min(Comparator.naturalOrder());
    }

    private Stream<OutgoingMail> waiting(String condition, int max, Instant now) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.state = :queued and " + condition
                                + " and (m.notBefore is null or m.notBefore <= :now)"
                                + " order by coalesce(m.notBefore, m.createdAt), m.id",
                        OutgoingMail.class)
                .setParameter("queued", MailState.QUEUED)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultStream();
    }

    /** Keys of those sent since then that their address had refused before: how long they took says nothing of us. */
    public List<Long> sentAfterAddressRefused(Instant since) {
        return entityManager
                .createQuery(
                        "select r.mail.id, r.reply from MailReply r where r.mail.sentAt >= :since "
                                + "and r.givenUp = false",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .filter(row -> SmtpReason.of((String) row[1]).isOfAddress())
                .map(row -> (Long) row[0])
                .distinct()
                .toList();
    }

    /** Those of these addresses, in the form that is compared, to which a mail of a kind was queued since then. */
    public Set<String> recipients(MailKind kind, Collection<String> addresses, Instant since) {
        return addresses.isEmpty()
                ? Set.of()
                : entityManager
                        .createQuery(
                                "select m.recipientKey from OutgoingMail m where m.recipientKey in :addresses "
                                        + "and m.createdAt > :since and m.kind = :kind",
                                String.class)
                        .setParameter("addresses", addresses)
                        .setParameter("since", since)
                        .setParameter("kind", kind)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Whether a mail should have been tried before this time and has not. */
    public boolean isOverdueAt(Instant time) {
        return !entityManager
                .createQuery(
                        "select m.id from OutgoingMail m where m.state = :queued and m.nextAttemptAt < :time",
                        Long.class)
                .setParameter("queued", MailState.QUEUED)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
