package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.ServiceTest;

/** Mails from the transaction that queues them to the server's word about them. */
@ServiceTest
class MailDispatcherIT {

    @Inject
    private MailHoldService holds;

    @Inject
    private AccountRepository accounts;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MailService mails;

    @Inject
    private MailLedger ledger;

    @Inject
    private MailQueue queue;

    @Inject
    private MailDispatcher dispatcher;

    @Inject
    private ServerCampus campus;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Test
    void rolledBackChangeSendsNoMail() throws Exception {
        transaction.begin();
        queue(1);
        transaction.rollback();
        assertFalse(queue.hasDue());
    }

    @Test
    void mailReachesTheServerAndItsBodiesAreEmptied() throws Exception {
        var before = campus.get().mail().getReceivedMessages().length;
        queueAndCommit(3);
        dispatcher.sendDue();
        assertEquals(before + 3, campus.get().mail().getReceivedMessages().length);
        for (var mail : all()) {
            assertEquals(MailState.SENT, mail.getState());
            assertEquals(1, mail.getAttempts());
            assertEquals("", mail.getContent().text() + mail.getContent().html());
        }
    }

    @Test
    void eachMailIsClaimedByOneOfManyNodes() throws Exception {
        queueAndCommit(40);
        List<Long> claimed = new CopyOnWriteArrayList<>();
        var nodes = List.of(node(claimed), node(claimed), node(claimed), node(claimed));
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        assertEquals(40, claimed.size());
        assertEquals(40, claimed.stream().distinct().count());
    }

    /** Somebody waits for a link in front of a page, while ten thousand are told something. */
    @Test
    void thoseOfManyGoAfterAllOthers() throws Exception {
        transaction.begin();
        var account = new Account("mail-" + UUID.randomUUID(), "窓口 花子", Locale.JAPANESE, clock.instant());
        entities.persist(account);
        var now = clock.instant();
        for (var mail : List.of(mail(account, "many").ofMany(now.minusSeconds(60)), mail(account, "one"))) {
            mails.queue(mail);
        }
        assertEquals("one@example.ac.jp", queue.claim().orElseThrow().getRecipient());
        assertEquals("many@example.ac.jp", queue.claim().orElseThrow().getRecipient());
        transaction.rollback();
    }

    @Test
    void noNodeSendsWhileMailIsHeld() throws Exception {
        queueAndCommit(2);
        assertTrue(holds.hold("admin01"));
        assertFalse(holds.hold("admin02"), "held already");
        assertEquals("admin01", holds.find().orElseThrow().getHeldBy());
        assertFalse(queue.hasDue());
        assertTrue(queue.claim().isEmpty(), "as another node asks that has just looked");
        assertTrue(holds.resume());
        assertFalse(holds.resume());
        assertTrue(queue.claim().isPresent());
    }

    @Test
    void mailThatIsBeingSentIsNotGivenUp() throws Exception {
        queueAndCommit(1);
        var mail = queue.claim().orElseThrow();
        assertTrue(holds.stop(mail.getId()).isEmpty());
        queue.record(mail, Delivery.failed(new MessagingException("451 4.7.1 later")));
        assertTrue(holds.stop(mail.getId()).isPresent());
        assertEquals(MailState.GIVEN_UP, all().get(0).getState());
        assertEquals("", all().get(0).getContent().text());
        assertTrue(holds.stop(mail.getId()).isEmpty());
    }

    @Test
    void claimedMailIsTakenOverWhenItsLeaseHasRunOut() throws Exception {
        queueAndCommit(1);
        var first = queue.claim().orElseThrow();
        assertFalse(queue.hasDue());
        assertTrue(queue.claim().isEmpty());
        leaseRunsOut();
        var second = queue.claim().orElseThrow();
        assertEquals(first.getMessageId(), second.getMessageId());
        assertEquals(2, second.getAttempts());
    }

    @Test
    void leaseIsRenewedWhileANodeIsAtWork() throws Exception {
        queueAndCommit(1);
        var mail = queue.claim().orElseThrow();
        leaseRunsOut();
        queue.renew(List.of(mail.getId()));
        assertFalse(queue.hasDue());
        queue.record(mail, Delivery.accepted());
        queue.renew(List.of(mail.getId()));
        assertEquals(MailState.SENT, all().get(0).getState());
    }

    @Test
    void lateFailureDoesNotDisturbTheAttemptThatRuns() throws Exception {
        queueAndCommit(1);
        var first = queue.claim().orElseThrow();
        leaseRunsOut();
        var second = queue.claim().orElseThrow();
        queue.record(first, Delivery.unreachable(new MessagingException("too late")));
        assertEquals(
                second.getNextAttemptAt().toEpochMilli(),
                all().get(0).getNextAttemptAt().toEpochMilli());
        queue.record(first, Delivery.accepted());
        queue.record(second, Delivery.failed(new MessagingException("421 gone")));
        assertEquals(MailState.SENT, all().get(0).getState());
    }

    @Test
    void failedMailWaitsAndKeepsTheServersWords() throws Exception {
        queueAndCommit(1);
        queue.record(queue.claim().orElseThrow(), Delivery.failed(new MessagingException("451 4.7.1 later")));
        var mail = all().get(0);
        assertEquals(MailState.QUEUED, mail.getState());
        assertEquals("451 4.7.1 later", mail.getLastReply().orElseThrow());
        assertTrue(mail.getNextAttemptAt().isAfter(clock.instant()));
        assertFalse(mail.getContent().text().isEmpty());
    }

    @Test
    void mailRefusedBecauseOfUsIsSentOnceThatIsMended() throws Exception {
        queueAndCommit(1);
        fail("554 5.7.1 Relay access denied", new InternetAddress("hanako0@example.ac.jp"));
        assertEquals(MailState.QUEUED, all().get(0).getState());
        leaseRunsOut();
        dispatcher.sendDue();
        assertEquals(MailState.SENT, all().get(0).getState());
    }

    @Test
    void waitingMailIsHastenedByOneOfTwo() throws Exception {
        queueAndCommit(1);
        fail("451 4.7.1 later");
        assertFalse(queue.hasDue());
        var id = all().get(0).getId();
        List<Long> hastened = new CopyOnWriteArrayList<>();
        var clerks = List.of(clerk(id, hastened), clerk(id, hastened));
        clerks.forEach(Thread::start);
        for (var clerk : clerks) {
            clerk.join();
        }
        assertEquals(List.of(id), hastened);
        assertTrue(queue.hasDue());
    }

    @Test
    void mailThatIsBeingSentIsNotHastened() throws Exception {
        queueAndCommit(1);
        var claimed = queue.claim().orElseThrow();
        assertTrue(mails.findWaiting(claimed.getId()).isEmpty());
        assertTrue(mails.hasten(claimed.getId()).isEmpty());
        queue.record(claimed, Delivery.accepted());
        assertTrue(mails.hasten(claimed.getId()).isEmpty());
        assertTrue(mails.hasten(-1L).isEmpty());
    }

    @Test
    void whatItsAddressRefusesOrIsToGoLaterKeepsNobodyElseWaiting() throws Exception {
        queueAndCommit(1);
        assertEquals(List.of(all().get(0).getCreatedAt()), waiting(0));
        fail("451 4.7.1 later");
        assertEquals(List.of(all().get(0).getCreatedAt()), waiting(0), "it may be our fault");
        fail("452 4.2.2 over quota");
        assertEquals(List.of(), waiting(0));
        transaction.begin();
        var account = new Account("mail-" + UUID.randomUUID(), "窓口 花子", Locale.JAPANESE, clock.instant());
        entities.persist(account);
        mails.queue(mail(account, "many").ofMany(clock.instant().plusSeconds(60)));
        transaction.commit();
        assertEquals(List.of(), waiting(0));
        assertEquals(1, waiting(61).size());
    }

    private List<Instant> waiting(int seconds) throws Exception {
        transaction.begin();
        var since = ledger.oldestWaitingSince(clock.instant().plusSeconds(seconds));
        transaction.commit();
        return since.stream().toList();
    }

    private Thread clerk(Long id, List<Long> hastened) {
        return threads.newThread(() -> mails.hasten(id).map(OutgoingMail::getId).ifPresent(hastened::add));
    }

    /** PostgreSQL takes no NUL. */
    @Test
    void oddReplyDoesNotBreakTheRow() throws Exception {
        queueAndCommit(1);
        fail("451 4.7.1 \0later\u202e \ud83d");
        assertEquals("451 4.7.1 later", all().get(0).getLastReply().orElseThrow());
    }

    @Test
    void eachNewReplyIsKeptAndTheEndMarked() throws Exception {
        queueAndCommit(1);
        fail("451 4.7.1 later");
        fail("451 4.7.1 later");
        fail("452 4.2.2 over quota");
        fail("550 5.1.1 unknown", new InternetAddress("hanako0@example.ac.jp"));
        transaction.begin();
        var replies = entities.createQuery("SELECT r FROM MailReply r ORDER BY r.id", MailReply.class)
                .getResultList();
        transaction.commit();
        assertEquals(
                List.of("451 4.7.1 later", "452 4.2.2 over quota", "550 5.1.1 unknown"),
                replies.stream().map(MailReply::getReply).toList());
        assertEquals(
                List.of(1, 3, 4), replies.stream().map(MailReply::getAttempt).toList());
        assertEquals(
                List.of(false, false, true),
                replies.stream().map(MailReply::isGivenUp).toList());
    }

    @Test
    void addressThatTheServerRefusesIsMarked() throws Exception {
        var address = queueToOneInForce();
        fail("550 5.1.1 unknown", new InternetAddress(address));
        assertEquals(MailState.GIVEN_UP, all().get(0).getState());
        assertTrue(isMarked(address));
    }

    @Test
    void addressIsNotMarkedForWhatIsNotItsFaultOrMayPass() throws Exception {
        var address = queueToOneInForce();
        fail("554 5.7.1 Relay access denied", new InternetAddress(address));
        fail("452 4.2.2 over quota");
        assertEquals(MailState.QUEUED, all().get(0).getState());
        assertFalse(isMarked(address));
    }

    /** A full mailbox is tried for a day: the end comes as a rule when the next attempt would. */
    @Test
    void addressIsMarkedWhenTheTimeOfARefusedMailIsOver() throws Exception {
        var address = queueToOneInForce();
        for (var attempt = 0; attempt < RetryPlan.LEAST_ATTEMPTS; attempt++) {
            fail("452 4.2.2 over quota");
        }
        transaction.begin();
        entities.createQuery("UPDATE OutgoingMail m SET m.createdAt = :before")
                .setParameter("before", clock.instant().minus(RetryPlan.PATIENCE))
                .executeUpdate();
        transaction.commit();
        leaseRunsOut();
        assertTrue(queue.claim().isEmpty());
        assertEquals(MailState.GIVEN_UP, all().get(0).getState());
        assertTrue(isMarked(address));
    }

    /** The person is asked for at the end only: until then the mails of all others would wait. */
    @Test
    void refusedMailIsTriedAgainWhileItsPersonIsBusy() throws Exception {
        var address = queueToOneInForce();
        fail("452 4.2.2 over quota");
        leaseRunsOut();
        List<Long> claimed = new CopyOnWriteArrayList<>();
        transaction.begin();
        accounts.lockByEmail(address).orElseThrow();
        var other =
                threads.newThread(() -> queue.claim().map(OutgoingMail::getId).ifPresent(claimed::add));
        other.start();
        other.join();
        transaction.rollback();
        assertEquals(1, claimed.size());
    }

    private String queueToOneInForce() throws Exception {
        transaction.begin();
        var account = new Account("mail-" + UUID.randomUUID(), "窓口 花子", Locale.JAPANESE, clock.instant());
        var address = account.getUserId() + "@example.ac.jp";
        account.confirmEmail(address, clock.instant());
        entities.persist(account);
        mails.queue(NewMail.to(account, address, MailKind.SECOND_PASSWORD_CHANGED));
        transaction.commit();
        return address;
    }

    private boolean isMarked(String address) throws Exception {
        transaction.begin();
        entities.clear();
        var account = entities.createQuery("SELECT a FROM Account a WHERE a.emailKey = :key", Account.class)
                .setParameter("key", Account.emailKey(address))
                .getSingleResult();
        transaction.commit();
        return account.getEmailReturnedAt().isPresent();
    }

    private void fail(String reply, InternetAddress... refused) throws Exception {
        leaseRunsOut();
        queue.record(
                queue.claim().orElseThrow(),
                Delivery.failed(new SendFailedException(reply, null, null, null, refused)));
    }

    private Thread node(List<Long> claimed) {
        return threads.newThread(() -> {
            while (queue.hasDue()) {
                queue.claim().map(OutgoingMail::getId).ifPresent(claimed::add);
            }
        });
    }

    private void queueAndCommit(int count) throws Exception {
        transaction.begin();
        queue(count);
        transaction.commit();
    }

    private void queue(int count) {
        var account = new Account("mail-" + UUID.randomUUID(), "窓口 花子", Locale.JAPANESE, clock.instant());
        entities.persist(account);
        for (var number = 0; number < count; number++) {
            mails.queue(mail(account, "hanako" + number));
        }
    }

    private static NewMail mail(Account account, String mailbox) {
        return NewMail.to(account, mailbox + "@example.ac.jp", MailKind.EMAIL_CONFIRMED);
    }

    private void leaseRunsOut() throws Exception {
        transaction.begin();
        entities.createQuery("UPDATE OutgoingMail m SET m.nextAttemptAt = m.createdAt")
                .executeUpdate();
        transaction.commit();
    }

    private List<OutgoingMail> all() throws Exception {
        transaction.begin();
        entities.clear();
        var all = entities.createQuery("SELECT m FROM OutgoingMail m", OutgoingMail.class)
                .getResultList();
        transaction.commit();
        return all;
    }
}
