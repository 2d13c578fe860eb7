package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madoguchi.account.Account;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.Deployments;
import org.madoguchi.testing.ServerCampus;
import org.madoguchi.testing.TestClock;

/** A mail goes out once if its change was committed, and never if it was not, whatever the mail server does meanwhile. */
@ExtendWith(ArquillianExtension.class)
class MailDispatcherIT {

    private static final int MANY = 30;

    @Inject
    private MailService mails;
    @Inject
    private MailDispatcher dispatcher;
    @Inject
    private ServerCampus campus;
    @Inject
    private TestClock clock;
    @Inject
    private UserTransaction transaction;
    @PersistenceContext
    private EntityManager entities;
    private Account account;

    @Deployment
    static WebArchive deployment() {
        return Deployments.madoguchi(MailDispatcherIT.class, AtOnce.class, Await.class, TestClock.class);
    }

    @BeforeEach
    void makeAccount() throws Exception {
        account = new Account("mail-" + System.nanoTime(), "窓口 花子", Locale.JAPANESE, clock.instant());
        transaction.begin();
        entities.persist(account);
        transaction.commit();
    }

    @Test
    void mailGoesOutWithItsChangeOnly() throws Exception {
        transaction.begin();
        queue("undone@example.com");
        transaction.rollback();
        transaction.begin();
        queue("done@example.com");
        transaction.commit();
        awaitSent("done@example.com");
        assertEquals(1, received("done@example.com").size());
        assertEquals(0, received("undone@example.com").size());
        assertEquals(List.of(), rows("undone@example.com"));
    }

    @Test
    void noMailGoesOutBeforeTheCommit() throws Exception {
        transaction.begin();
        queue("early@example.com");
        entities.flush();
        AtOnce.call(1, this::dispatch);
        assertEquals(0, received("early@example.com").size());
        transaction.commit();
        awaitSent("early@example.com");
        assertEquals(1, received("early@example.com").size());
    }

    @Test
    void dispatchersAtOnceSendEachMailOnce() throws Exception {
        transaction.begin();
        for (var number = 0; number < MANY; number++) {
            queue("many@example.com");
        }
        transaction.commit();
        AtOnce.call(4, this::dispatch);
        awaitSent("many@example.com");
        var ids = received("many@example.com").stream().map(MailDispatcherIT::messageId).toList();
        assertEquals(MANY, ids.size());
        assertEquals(MANY, ids.stream().distinct().count());
        assertTrue(rows("many@example.com").stream().allMatch(mail -> mail.getAttempts() == 1));
    }

    @Test
    void sentMailKeepsNoText() throws Exception {
        queue("emptied@example.com");
        awaitSent("emptied@example.com");
        var mail = rows("emptied@example.com").get(0);
        assertEquals("", mail.getText());
        assertEquals("", mail.getHtml());
        assertFalse(mail.getSubject().isEmpty());
        assertEquals(clock.instant(), mail.getSentAt().orElseThrow());
    }

    @Test
    void mailWaitsForAServerThatIsDown() throws Exception {
        campus.get().mail().stop();
        queue("patient@example.com");
        Await.until(() -> rows("patient@example.com").stream().anyMatch(mail -> mail.getLastReply().isPresent()), "an attempt");
        var waiting = rows("patient@example.com").get(0);
        assertEquals(MailState.QUEUED, waiting.getState());
        assertFalse(waiting.getText().isEmpty());
        assertEquals(clock.instant().plus(Duration.ofMinutes(1)), waiting.getNextAttemptAt());
        campus.get().mail().start();
        clock.advance(Duration.ofMinutes(1));
        awaitSent("patient@example.com");
        assertEquals(1, received("patient@example.com").size());
        assertEquals(waiting.getMessageId(), messageId(received("patient@example.com").get(0)));
    }

    private boolean dispatch() {
        dispatcher.sendDue();
        return true;
    }

    private void queue(String recipient) {
        mails.queue(MailKind.SECOND_PASSWORD_CHANGED, account, recipient, Map.of());
    }

    private void awaitSent(String recipient) {
        Await.until(() -> rows(recipient).stream().allMatch(mail -> mail.getState() == MailState.SENT), "mail to " + recipient);
    }

    private List<OutgoingMail> rows(String recipient) {
        return entities.createQuery("select m from OutgoingMail m where m.recipient = :recipient", OutgoingMail.class)
            .setParameter("recipient", recipient).getResultList();
    }

    private List<MimeMessage> received(String recipient) {
        return Stream.of(campus.get().mail().getReceivedMessages()).filter(mail -> recipient.equals(to(mail))).toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        }
        catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        }
        catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
