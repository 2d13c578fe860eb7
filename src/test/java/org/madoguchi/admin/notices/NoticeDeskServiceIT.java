package org.madoguchi.admin.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.notice.Bilingual;
import org.madoguchi.notice.Closing;
import org.madoguchi.notice.NoticeBoard;
import org.madoguchi.notice.NoticeContent;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.notice.NoticePlace;
import org.madoguchi.notice.NoticeState;
import org.madoguchi.notice.NoticeVersion;
import org.madoguchi.notice.Notices;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Texts are written, published and taken back, each act with its row; students are shut out and let in again. */
@ServiceTest
class NoticeDeskServiceIT {

    private static final Locale JA = Locale.JAPANESE;
    private static final String LOGIN = "/login.xhtml";

    @Inject
    private Desk desk;

    @Inject
    private NoticeDeskService service;

    @Inject
    private NoticeRequestService requests;

    @Inject
    private ContactHosts hosts;

    @Inject
    private ApproversService approvers;

    @Inject
    private Notices notices;

    @Inject
    private NoticeBoard board;

    @Inject
    private Closing closing;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestClock clock;

    @Test
    void draftIsSeenByNobodyUntilItIsPublishedAndAnOlderVersionAgainLater() {
        desk.sits("clerk01", "CLERK");
        var id = service.add(NoticeKind.NEWS, words("一")).getNotice().getId();
        assertEquals(List.of(), shown());
        assertTrue(service.publish(id, 1, 1));
        assertEquals(List.of("<p>一</p>"), shown());
        service.save(id, 1, words("二"));
        assertEquals(List.of("<p>一</p>"), shown(), "the second is a draft");
        assertTrue(service.publish(id, 2, 2));
        assertEquals(List.of("<p>二</p>"), shown());
        assertTrue(service.publish(id, 2, 1), "undone");
        assertEquals(List.of("<p>一</p>"), shown());
        service.withdraw(id, 2);
        assertEquals(List.of(), shown());
        var versions = service.versions(id);
        assertEquals(
                List.of(2, 1), versions.stream().map(NoticeVersion::getNumber).toList());
        assertEquals(Optional.of("clerk01"), versions.get(0).getAuthor());
        assertEquals(NoticeState.WITHDRAWN, versions.get(0).getNotice().getState());
        assertThrows(HelpRefusedException.class, () -> service.withdraw(id, 2), "nothing to withdraw");
        assertThrows(HelpRefusedException.class, () -> service.publish(id, 2, 3), "no such version");
    }

    @Test
    void oldestGoAndWhatIsShownOrWaitsStays() {
        desk.sits("clerk01", "CLERK");
        var first = service.add(NoticeKind.NEWS, words("一"));
        var id = first.getNotice().getId();
        service.publish(id, 1, 1);
        requests.ask(service.save(id, 1, words("二")));
        IntStream.rangeClosed(2, Notices.KEPT + 4).forEach(base -> service.save(id, base, words("三")));
        var kept = service.versions(id).stream().map(NoticeVersion::getNumber).toList();
        assertEquals(Notices.KEPT + 2, kept.size());
        assertEquals(List.of(6, 2, 1), kept.subList(Notices.KEPT - 1, Notices.KEPT + 2));
        assertEquals(List.of("<p>一</p>"), shown());
    }

    @Test
    void ofTwoClerksAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        desk.sits("clerk01", "CLERK");
        var id = service.add(NoticeKind.NEWS, words("一")).getNotice().getId();
        service.save(id, 1, words("二"));
        assertThrows(HelpRefusedException.class, () -> service.save(id, 1, words("三")));
        assertThrows(HelpRefusedException.class, () -> service.publish(id, 1, 1), "it is not what was seen");
        assertThrows(HelpRefusedException.class, () -> service.withdraw(id, 1));
        assertEquals(2, service.versions(id).size());
        var written = AtOnce.call(4, () -> write(id));
        assertEquals(1, written.stream().filter(one -> one).count());
        assertEquals(3, service.versions(id).size());
    }

    /** As the service does it, without its caller, who is of one thread alone. */
    private boolean write(Long id) throws Exception {
        transaction.begin();
        try {
            notices.lock();
            var notice = notices.find(id).orElseThrow();
            if (notice.getLatest() != 2) {
                transaction.rollback();
                return false;
            }
            notices.write(notice, words("三"), "clerk01");
            transaction.commit();
            return true;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    @Test
    void secondPersonPublishesWhatTheFirstAskedFor() {
        desk.sits("clerk01", "CLERK");
        var version = service.add(NoticeKind.NEWS, words("一"));
        var asked = requests.ask(newest(version));
        assertThrows(HelpRefusedException.class, () -> requests.ask(newest(version)), "waits already");
        assertThrows(AccessDeniedException.class, () -> requests.approve(asked), "the own request");
        assertEquals(List.of(), shown());
        desk.sits("auditor01", "AUDITOR");
        assertThrows(AccessDeniedException.class, () -> requests.approve(asked));
        desk.sits("clerk02", "CLERK");
        assertTrue(requests.isDecidable(requests.waiting().get(0)));
        assertTrue(requests.approve(asked));
        assertEquals(List.of("<p>一</p>"), shown());
        assertEquals(List.of(), requests.waiting());
        assertThrows(HelpRefusedException.class, () -> requests.approve(asked), "decided already");
        var second = requests.ask(newest(version));
        desk.sits("clerk01", "CLERK");
        requests.refuse(second, "no");
        assertEquals(List.of(), requests.waiting());
    }

    /** It stands in every mail, and is checked as the texts of mails are, however a name is written. */
    @Test
    void contactNamesNoHostsOfOthers() {
        desk.sits("clerk01", "CLERK");
        assertEquals(List.of(), hosts.in(NoticeKind.CONTACT, words("学生支援課\n電話 03-0000-0000")));
        var foreign = hosts.in(NoticeKind.CONTACT, words("学生支援課\nhttps://login.evil.example/x"));
        assertEquals(new ContactHosts.Foreign("textJa", 2, "https://login.evil.example/x"), foreign.get(0));
        for (var text :
                List.of("evil\\.example", "ev**il.exam**ple", "evil&#46;example", "[窓口](https://evil.example)")) {
            assertFalse(hosts.in(NoticeKind.CONTACT, words(text)).isEmpty(), text);
        }
        assertEquals(List.of(), hosts.in(NoticeKind.NEWS, words("evil.example")), "in no mail");
        var old = newest(service.add(NoticeKind.CONTACT, words("evil.example")));
        var id = old.getNotice().getId();
        assertThrows(HelpRefusedException.class, () -> service.publish(id, 1, 1), "written before it was checked");
        var asked = requests.ask(old);
        desk.sits("clerk02", "CLERK");
        assertThrows(HelpRefusedException.class, () -> requests.approve(asked), "asked for before it was checked");
        assertEquals(NoticeState.DRAFT, newest(old).getNotice().getState());
        assertEquals(1, requests.waiting().size(), "to be refused");
    }

    @Test
    void thoseWhoMayPublishAreToldOnce() {
        desk.sits("clerk02", "CLERK");
        desk.sits("auditor01", "AUDITOR");
        desk.sits("clerk01", "CLERK");
        requests.ask(newest(service.add(NoticeKind.NEWS, words("一"))));
        approvers.tell();
        clock.advance(Duration.ofMinutes(16));
        approvers.tell();
        assertEquals(List.of("NOTICE_WAITING clerk02@old.example.com"), desk.mails("clerk02"));
        assertEquals(List.of(), desk.mails("clerk01"), "the asker");
        assertEquals(List.of(), desk.mails("auditor01"));
    }

    private NoticeVersion newest(NoticeVersion version) {
        return service.versions(version.getNotice().getId()).get(0);
    }

    @Test
    void maintenanceIsAnnouncedShutsStudentsOutAndOpensByItselfOrByHand() {
        desk.sits("clerk01", "CLERK");
        var from = clock.instant().plus(Duration.ofDays(3));
        var id = service.add(NoticeKind.MAINTENANCE, maintenance(from))
                .getNotice()
                .getId();
        service.publish(id, 1, 1);
        board.refresh();
        assertEquals(0, board.maintenance(JA).size(), "too early for a word");
        clock.advance(Duration.ofDays(2));
        assertEquals(1, board.maintenance(JA).size());
        assertFalse(closing.isNow());
        clock.advance(Duration.ofDays(1));
        assertTrue(closing.isNow());
        assertEquals(Optional.of(7200L), closing.retryAfter());
        assertTrue(service.isClosedNow(newest(service.versions(id).get(0)).getNotice()));
        clock.advance(Duration.ofHours(2));
        assertFalse(closing.isNow(), "by itself");
        assertEquals(0, board.maintenance(JA).size());
        var again = service.add(NoticeKind.MAINTENANCE, maintenance(clock.instant()))
                .getNotice()
                .getId();
        service.publish(again, 1, 1);
        board.refresh();
        assertTrue(closing.isNow());
        service.withdraw(again, 1);
        board.refresh();
        assertFalse(closing.isNow(), "by hand");
    }

    private static NoticeContent maintenance(Instant from) {
        return new NoticeContent(
                NoticePlace.EVERY,
                0,
                Optional.of(from),
                Optional.of(from.plus(Duration.ofHours(2))),
                true,
                24,
                Bilingual.NONE,
                Bilingual.NONE);
    }

    private static NoticeContent words(String ja) {
        return new NoticeContent(
                NoticePlace.LOGIN,
                0,
                Optional.empty(),
                Optional.empty(),
                false,
                NoticeContent.AHEAD,
                Bilingual.NONE,
                new Bilingual(ja, "English"));
    }

    private List<String> shown() {
        board.refresh();
        return board.beside(LOGIN, JA).stream().map(one -> one.html(JA)).toList();
    }
}
