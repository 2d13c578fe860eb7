package org.madoguchi.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.catalogue.ClosedDays;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Who has proved an address and set no second password is reminded by day, a few times, and not when it is done. */
@ServiceTest
class ReminderServiceIT {

    private static final String ON = "madoguchi.reminder";
    private static final String REMINDED = "SET_UP_REMINDER late01@old.example.com";

    @Inject
    private ReminderService service;

    @Inject
    private SharedPace shared;

    @Inject
    private AccountRepository accounts;

    @Inject
    private ClosedDays closedDays;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Inject
    private ZoneId zone;

    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void somebodyIsLate() throws Exception {
        desk.student("done01");
        transaction.begin();
        var late = desk.beginner("late01");
        late.confirmEmail("late01@old.example.com", clock.instant());
        transaction.commit();
        desk.beginner("none01");
    }

    @AfterEach
    void off() {
        System.clearProperty(ON);
    }

    @Test
    void nobodyIsRemindedUnlessItIsOn() {
        clock.advance(Duration.ofDays(8));
        noonOfAnOpenDay();
        service.remind();
        assertEquals(List.of(), desk.mails("late01"));
        assertEquals(0, service.tomorrow().people());
    }

    @Test
    void remindersStopByThemselves() {
        System.setProperty(ON, "true");
        noonOfAnOpenDay();
        service.remind();
        assertEquals(List.of(), desk.mails("late01"), "not in the first week");
        for (var times = 1; times <= 3; times++) {
            clock.advance(Duration.ofDays(15));
            noonOfAnOpenDay();
            assertReminded(times);
            clock.advance(Duration.ofMinutes(2));
            service.remind();
            assertEquals(times, desk.mails("late01").size(), "not again so soon");
        }
        clock.advance(Duration.ofDays(30));
        noonOfAnOpenDay();
        service.remind();
        assertEquals(List.of(REMINDED, REMINDED, REMINDED), desk.mails("late01"), "at most three times");
        assertEquals(List.of(), desk.mails("none01"), "no address is proved");
        assertEquals(List.of(), desk.mails("done01"));
        assertTrue(desk.trail("late01").contains("SET_UP_REMINDED SUCCESS -"));
    }

    /** A cohort, or others, have taken the turns of the next minutes: nobody is mailed above the pace, or at night. */
    @Test
    void remindersAndCohortsShareOnePace() throws Exception {
        clock.advance(Duration.ofDays(8));
        noonOfAnOpenDay();
        transaction.begin();
        var done = accounts.findByUserId("done01").orElseThrow();
        shared.keep(pace -> {
            while (pace.next().isBefore(clock.instant().plusSeconds(120))) {
                pace.paced(NewMail.to(done, "x@example.com", MailKind.SET_UP_REMINDER));
            }
        });
        transaction.commit();
        System.setProperty(ON, "true");
        assertEquals(0, shared.due());
        service.remind();
        assertEquals(List.of(), desk.mails("late01"));
        clock.advance(Duration.ofMinutes(2));
        assertReminded(1);
    }

    @Test
    void whoeverHasFinishedIsRemindedNoMore() throws Exception {
        System.setProperty(ON, "true");
        clock.advance(Duration.ofDays(8));
        noonOfAnOpenDay();
        assertReminded(1);
        transaction.begin();
        accounts.findByUserId("late01").orElseThrow().setSecondPassword("$argon2id$", clock.instant());
        transaction.commit();
        clock.advance(Duration.ofDays(15));
        noonOfAnOpenDay();
        service.remind();
        assertEquals(List.of(REMINDED), desk.mails("late01"));
    }

    /** As many as are counted, whatever the day: each is named before each of the reminders, and afterwards no more. */
    @Test
    void thoseAreNamedWhoAreDueTomorrow() {
        System.setProperty(ON, "true");
        noonOfAnOpenDay();
        var named = new LinkedHashSet<String>();
        for (var day = 0; day < 60; day++) {
            service.remind();
            var people = service.tomorrow(0, 10);
            assertEquals(service.tomorrow().people(), people.size(), () -> "on " + clock.instant());
            people.forEach(one -> named.add(one.userId() + " " + one.reminders()));
            assertEquals(
                    List.of(),
                    people.isEmpty() ? people : service.tomorrow(people.get(0).account(), 10));
            clock.advance(Duration.ofDays(1));
        }
        assertEquals(List.of("late01 0", "late01 1", "late01 2"), List.copyOf(named));
        System.clearProperty(ON);
        assertEquals(List.of(), service.tomorrow(0, 10));
    }

    @Test
    void nothingGoesAtNight() {
        System.setProperty(ON, "true");
        clock.advance(Duration.ofDays(8));
        noonOfAnOpenDay();
        clock.advance(Duration.ofHours(9));
        service.remind();
        assertEquals(List.of(), desk.mails("late01"));
        noonOfAnOpenDay();
        assertReminded(1);
    }

    /** The background may have been faster. */
    private void assertReminded(int times) {
        Await.until(
                () -> {
                    service.remind();
                    return desk.mails("late01").size() == times;
                },
                "reminder " + times);
    }

    /** It is noon, at the university, of the next day on which the counter is open. */
    private void noonOfAnOpenDay() {
        var now = ZonedDateTime.ofInstant(clock.instant(), zone);
        var day = closedDays.openDayAfter(now.toLocalDate().plusDays(1), 0);
        clock.advance(Duration.between(now, day.atTime(12, 0).atZone(zone)));
    }
}
