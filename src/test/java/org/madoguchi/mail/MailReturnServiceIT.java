package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.testing.ServiceTest;

/** A report is believed about the mail that was sent to its recipient, and nothing else. */
@ServiceTest
class MailReturnServiceIT {

    @Inject
    private MailReturnService returns;

    @Inject
    private MailService mails;

    @Inject
    private MailQueue queue;

    @Inject
    private MailLedger ledger;

    @Inject
    private MailHoldService holds;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final String recipient = "hanako-" + UUID.randomUUID() + "@example.com";

    @Test
    void mailIsReturnedAndTheAddressMarkedOnce() throws Exception {
        var mail = sent(recipient);
        assertTrue(returns.record(report(mail.getMessageId(), recipient)));
        var returned = read(mail);
        assertEquals(MailState.RETURNED, returned.getState());
        assertTrue(returned.getAccount().orElseThrow().getEmailReturnedAt().isPresent());
        var reply = ledger.refusedSince(clock.instant().minusSeconds(60), 200).stream()
                .filter(one -> one.getMail().getId().equals(mail.getId()))
                .findFirst()
                .orElseThrow();
        assertTrue(reply.isOfReturn());
        assertTrue(returns.record(report(mail.getMessageId(), recipient)), "it is ours, and nothing new");
    }

    @Test
    void reportThatNamesAnotherRecipientIsNotBelieved() throws Exception {
        var mail = sent(recipient);
        assertFalse(returns.record(report(mail.getMessageId(), "other@example.com")));
        assertUntouched(mail);
    }

    @Test
    void reportThatNamesNoMailOfOursIsNotBelieved() throws Exception {
        var mail = sent(recipient);
        assertFalse(returns.record(report("<" + UUID.randomUUID() + "@example.ac.jp>", recipient)));
        assertUntouched(mail);
    }

    @Test
    void mailToAnotherAddressMarksNotTheOneInForce() throws Exception {
        var mail = sent("new." + recipient);
        assertTrue(returns.record(report(mail.getMessageId(), "new." + recipient)));
        assertEquals(MailState.RETURNED, read(mail).getState());
        assertTrue(read(mail).getAccount().orElseThrow().getEmailReturnedAt().isEmpty());
    }

    @Test
    void reasonThatLiesNotWithTheAddressMarksItNot() throws Exception {
        var mail = sent(recipient);
        var report = new String(DeliveryReports.failed(mail.getMessageId(), recipient))
                .replace("5.1.1", "5.7.26")
                .replace("User unknown", "unauthenticated mail");
        assertTrue(returns.record(DeliveryReport.parse(report.getBytes()).orElseThrow()));
        assertEquals(MailState.RETURNED, read(mail).getState());
        assertTrue(read(mail).getAccount().orElseThrow().getEmailReturnedAt().isEmpty());
    }

    /** Somebody has to be told within the hour, and the mail may be days old by then. */
    @Test
    void mailThatComesBackIsCountedByWhenItDoes() throws Exception {
        var since = clock.instant().minusSeconds(60);
        var sent = ledger.countSent(since);
        var returned = ledger.countInVain(MailState.RETURNED, since);
        var mail = sent(recipient);
        assertEquals(sent + 1, ledger.countSent(since));
        age(mail.getId());
        assertTrue(returns.record(report(mail.getMessageId(), recipient)));
        assertEquals(returned + 1, ledger.countInVain(MailState.RETURNED, since));
        assertEquals(sent, ledger.countSent(since));
    }

    /** A link's day is over by then. */
    @Test
    void mailThatIsGivenUpIsCountedByWhenItIs() throws Exception {
        var since = clock.instant().minusSeconds(60);
        var givenUp = ledger.countInVain(MailState.GIVEN_UP, since);
        var waiting = queued(recipient);
        age(waiting);
        transaction.begin();
        assertTrue(holds.stop(waiting).isPresent());
        transaction.commit();
        assertEquals(givenUp + 1, ledger.countInVain(MailState.GIVEN_UP, since));
    }

    /** It was queued, and sent if it was, two days ago. */
    private void age(Long mail) throws Exception {
        transaction.begin();
        entities.createQuery("update OutgoingMail m set m.createdAt = :then where m.id = :id")
                .setParameter("then", clock.instant().minus(Duration.ofDays(2)))
                .setParameter("id", mail)
                .executeUpdate();
        entities.createQuery("update OutgoingMail m set m.sentAt = :then where m.id = :id and m.sentAt is not null")
                .setParameter("then", clock.instant().minus(Duration.ofDays(2)))
                .setParameter("id", mail)
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void oneNodeLooksAtATime() {
        returns.claim(Duration.ofNanos(1));
        assertFalse(returns.claim(Duration.ofHours(1)));
    }

    private void assertUntouched(OutgoingMail mail) throws Exception {
        assertEquals(MailState.SENT, read(mail).getState());
        assertTrue(read(mail).getAccount().orElseThrow().getEmailReturnedAt().isEmpty());
    }

    private static DeliveryReport report(String id, String recipient) {
        return DeliveryReport.parse(DeliveryReports.failed(id, recipient)).orElseThrow();
    }

    private OutgoingMail sent(String to) throws Exception {
        queued(to);
        var mail = queue.claim().orElseThrow();
        queue.record(mail, Delivery.accepted());
        return mail;
    }

    private Long queued(String to) throws Exception {
        transaction.begin();
        var account = new Account("return-" + UUID.randomUUID(), "窓口 花子", Locale.JAPANESE, clock.instant());
        account.confirmEmail(recipient, clock.instant());
        entities.persist(account);
        mails.queue(NewMail.to(account, to, MailKind.SECOND_PASSWORD_CHANGED));
        entities.flush();
        var queued = ledger.findLast(MailKind.SECOND_PASSWORD_CHANGED, account).orElseThrow();
        transaction.commit();
        return queued.getId();
    }

    private OutgoingMail read(OutgoingMail mail) throws Exception {
        transaction.begin();
        try {
            return entities.createQuery(
                            "select m from OutgoingMail m join fetch m.account where m.id = :id", OutgoingMail.class)
                    .setParameter("id", mail.getId())
                    .getSingleResult();
        } finally {
            transaction.commit();
        }
    }
}
