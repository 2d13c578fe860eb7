package org.madoguchi.admin.mailtexts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.PublicationsService;
import org.madoguchi.admin.VersionStand;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.MailText;
import org.madoguchi.mail.MailTextBoard;
import org.madoguchi.mail.MailTexts;
import org.madoguchi.mail.MailWording;
import org.madoguchi.mail.NewMail;
import org.madoguchi.testing.ServiceTest;

/** Texts of mails are written, used and put back, each act with its row; mails say what is in use. */
@ServiceTest
class MailTextDeskServiceIT {

    private static final MailKind KIND = MailKind.EMAIL_CONFIRMED;
    private static final Locale JA = Locale.JAPANESE;
    private static final String TWO = "madoguchi.notice.second-person";
    private static final String ISSUE = "madoguchi.issue-url";

    @Inject
    private Desk desk;

    @Inject
    private MailTextDeskService service;

    @Inject
    private PublicationsService publications;

    @Inject
    private MailTextBoard board;

    @Inject
    private MailService mails;

    @PersistenceContext
    private EntityManager entities;

    @AfterEach
    void forget() {
        System.clearProperty(TWO);
        System.clearProperty(ISSUE);
    }

    @Test
    void mailsSayWhatIsInUseAndAnEarlierVersionComesBack() {
        desk.sits("clerk01", "CLERK");
        var shipped = subject();
        save(0, "一");
        assertEquals("一", subject());
        save(1, "二");
        assertEquals("二", subject());
        assertEquals(List.of(2, 1), versions(MailText::getNumber));
        assertEquals(List.of(true, false), versions(MailText::isInUse));
        use(1);
        assertEquals("一", subject());
        service.putBack(KIND, 1);
        assertEquals(shipped, subject());
        assertEquals(List.of(false, false), versions(MailText::isInUse));
        assertEquals(List.of("clerk01", "clerk01"), versions(MailText::getAuthor));
        assertEquals(
                List.of(
                        "MAIL_TEXT_SAVED",
                        "MAIL_TEXT_SAVED",
                        "MAIL_TEXT_USED",
                        "MAIL_TEXT_USED",
                        "MAIL_TEXT_USED",
                        "MAIL_TEXT_WITHDRAWN"),
                entities.createNativeQuery("SELECT kind FROM audit_event WHERE kind LIKE 'MAIL_TEXT_%' ORDER BY kind")
                        .getResultList());
    }

    @Test
    void whatIsNotInOrderIsNotKept() {
        desk.sits("clerk01", "CLERK");
        var wrong = new MailWording("S", "{details}\n{link}");
        assertThrows(RuntimeException.class, () -> service.save(KIND, service.stand(KIND), wrong, wrong));
        assertEquals(List.of(), service.versions(KIND));
    }

    @Test
    void ofTwoWhoWriteOneWinsAndTheOtherIsTold() {
        desk.sits("clerk01", "CLERK");
        save(0, "一");
        assertThrows(HelpRefusedException.class, () -> save(0, "二"));
        assertThrows(HelpRefusedException.class, () -> use(1), "it is in use");
        assertThrows(HelpRefusedException.class, () -> use(7));
        service.putBack(KIND, 1);
        assertThrows(HelpRefusedException.class, () -> service.putBack(KIND, 1), "it is not");
    }

    @Test
    void ofTwoWhoChooseAVersionOneWinsAndTheOtherIsTold() {
        desk.sits("clerk01", "CLERK");
        save(0, "一");
        save(1, "二");
        save(2, "三");
        var seen = service.stand(KIND);
        service.use(KIND, seen, 1);
        assertThrows(HelpRefusedException.class, () -> service.use(KIND, seen, 2), "another is in use");
        assertThrows(HelpRefusedException.class, () -> save(3, "四"), "another is in use");
        assertEquals("一", subject());
        var again = service.stand(KIND);
        service.save(KIND, again, wording("四"), wording("四"));
        assertThrows(HelpRefusedException.class, () -> service.use(KIND, again, 2), "one more was written");
        assertEquals("四", subject());
    }

    @Test
    void versionThatNoMailCanBeWrittenWithNowIsRefusedForWhatItIs() {
        desk.sits("clerk01", "CLERK");
        System.setProperty(ISSUE, "https://issue.example.net/");
        var led = new MailWording("一", "https://issue.example.net/\n\n{details}");
        service.save(KIND, service.stand(KIND), led, led);
        save(1, "二");
        System.clearProperty(ISSUE);
        assertFalse(service.isUsable(service.versions(KIND).get(1)));
        var refused = assertThrows(HelpRefusedException.class, () -> use(1));
        assertEquals("mail_texts.error.unfit", refused.getKey());
        assertEquals("二", subject());
        assertEquals(
                List.of("MAIL_TEXT_USED REFUSED"),
                entities.createNativeQuery("SELECT kind || ' ' || outcome FROM audit_event"
                                + " WHERE outcome = 'REFUSED' AND actor = 'clerk01' AND detail LIKE '%unfit%'")
                        .getResultList());
    }

    @Test
    void oldestGoAndWhatIsInUseStays() {
        desk.sits("clerk01", "CLERK");
        save(0, "一");
        IntStream.range(0, MailTexts.KEPT).forEach(number -> {
            service.save(KIND, service.stand(KIND), wording("二"), wording("二"));
            use(1);
        });
        assertEquals(MailTexts.KEPT + 1, service.versions(KIND).size(), "the newest and the one in use");
        assertEquals("一", subject());
        save(2 + MailTexts.KEPT - 1, 1, "三");
        save(2 + MailTexts.KEPT, "四");
        assertEquals(MailTexts.KEPT, service.versions(KIND).size());
        assertEquals(4, service.versions(KIND).get(MailTexts.KEPT - 1).getNumber());
    }

    @Test
    void whatWaitsIsNeverLost() {
        System.setProperty(TWO, "true");
        desk.sits("clerk01", "CLERK");
        IntStream.range(0, MailTexts.KEPT).forEach(number -> save(number, 0, "一"));
        assertThrows(HelpRefusedException.class, () -> save(MailTexts.KEPT, 0, "一"));
        desk.sits("clerk02", "CLERK");
        use(1);
        save(MailTexts.KEPT, 1, "一");
        assertThrows(HelpRefusedException.class, () -> save(MailTexts.KEPT + 1, 1, "一"), "newer ones wait still");
        use(MailTexts.KEPT);
        save(MailTexts.KEPT + 1, MailTexts.KEPT, "二");
        assertEquals(MailTexts.KEPT, service.versions(KIND).size());
    }

    @Test
    void anotherUsesWhatOneHasWrittenWhereThatTakesTwo() {
        System.setProperty(TWO, "true");
        desk.sits("clerk01", "CLERK");
        var shipped = subject();
        save(0, "一");
        assertEquals(shipped, subject());
        assertFalse(service.isUsable(service.versions(KIND).get(0)));
        assertThrows(AccessDeniedException.class, () -> use(1));
        desk.sits("clerk02", "CLERK");
        assertTrue(service.isUsable(service.versions(KIND).get(0)));
        assertEquals(1, publications.texts().size());
        assertTrue(publications.isForCaller("clerk01"));
        Desk.untilMailed(desk, "clerk02", publications::tell);
        assertEquals(List.of("PUBLICATION_WAITING clerk02@old.example.com"), desk.mails("clerk02"));
        use(1);
        assertEquals(List.of(), publications.texts());
        assertEquals("一", subject());
    }

    @Test
    void testMailsGoToOneselfAndAreBounded() {
        desk.sits("clerk01", "CLERK");
        var wording = new MailWording("試し", "{name}\n\n{details}");
        IntStream.range(0, 10).forEach(number -> service.sendTest(KIND, wording, JA));
        assertThrows(HelpRefusedException.class, () -> service.sendTest(KIND, wording, JA));
        var sent = entities.createNativeQuery(
                        "SELECT DISTINCT recipient, subject FROM outgoing_mail" + " WHERE kind = 'TEXT_TEST'")
                .getResultList();
        assertEquals(1, sent.size());
        assertEquals("clerk01@old.example.com", ((Object[]) sent.get(0))[0]);
        assertTrue(((String) ((Object[]) sent.get(0))[1]).endsWith("（テスト）試し"));
        desk.losesAddress("clerk01");
        assertThrows(HelpRefusedException.class, () -> service.sendTest(KIND, wording, JA));
    }

    /** @param base number of the newest version that was seen, which was in use if there was one */
    private void save(int base, String subject) {
        save(base, base, subject);
    }

    private void save(int newest, int used, String subject) {
        service.save(KIND, new VersionStand(newest, used), wording(subject), wording(subject));
    }

    private void use(int number) {
        service.use(KIND, service.stand(KIND), number);
    }

    private static MailWording wording(String subject) {
        return new MailWording(subject, "{name}さん\n\n{details}");
    }

    private <T> List<T> versions(Function<MailText, T> what) {
        return service.versions(KIND).stream().map(what).toList();
    }

    /** Of a mail that is written now, after the service's name. */
    private String subject() {
        board.refresh();
        mails.queue(NewMail.to(desk.stored("clerk01"), "a@example.com", KIND));
        var newest = entities.createNativeQuery(
                        "SELECT subject FROM outgoing_mail WHERE recipient = 'a@example.com'" + " ORDER BY id DESC")
                .setMaxResults(1)
                .getSingleResult();
        return ((String) newest).replaceFirst("【.*】", "");
    }
}
