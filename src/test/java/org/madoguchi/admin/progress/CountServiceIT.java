package org.madoguchi.admin.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.job.JobLock;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** The numbers of 登録状況: students by where they stand, and what happens by the hour. */
@ServiceTest
class CountServiceIT {

    @Inject
    private CountService counting;

    @Inject
    private ProgressService service;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditService audit;

    @Inject
    private Desk desk;

    @Inject
    private JobLock jobs;

    @Inject
    private TestClock clock;

    @Inject
    private ZoneId zone;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    /** At noon, so that no day ends meanwhile. */
    @BeforeEach
    void aClerkIsAtTheDesk() throws Exception {
        var now = clock.instant().atZone(zone);
        var noon = now.with(LocalTime.NOON);
        clock.advance(Duration.between(now, noon.isBefore(now) ? noon.plusDays(1) : noon));
        desk.sits("clerk-p", "STUDENT", "CLERK");
        transaction.begin();
        nothingIsCounted();
        transaction.commit();
    }

    private void nothingIsCounted() {
        entities.createNativeQuery("UPDATE background_job SET last_run_at = NULL WHERE name = 'progress'")
                .executeUpdate();
    }

    /** As of now, by this or by the background, which looks every few seconds and keeps others out while it counts. */
    private void counted() {
        var now = clock.instant().getEpochSecond();
        Await.until(
                () -> {
                    counting.count();
                    return service.countedAt()
                            .filter(at -> at.getEpochSecond() == now)
                            .isPresent();
                },
                "the figures");
    }

    @Test
    void studentsAreCountedByWhatTheDirectorySays() throws Exception {
        transaction.begin();
        jobs.hold(CountService.JOB);
        nothingIsCounted();
        assertTrue(service.countedAt().isEmpty(), "not yet");
        student("p0001", new Profile(null, "集計学部", "1年", "2026"), true);
        student("p0002", new Profile(null, "集計学部", "1年", "2026"), false);
        student("p0003", new Profile(null, "集計学部", null, "2025"), true).suspend("", clock.instant());
        accounts.add(new Account("p0004", "職員", Locale.JAPANESE, clock.instant()))
                .listedAsStaff(true);
        student("p0005", Profile.NONE, false);
        transaction.commit();
        counted();
        assertEquals(List.of(1L, 0L, 1L, 0L, 0L, 1L), row(View.SET_UP, Grouping.FACULTY, "集計学部"));
        assertEquals(List.of(1L, 0L, 1L, 0L, 0L, 0L), row(View.SET_UP, Grouping.ENTRY, "2026"));
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L, 1L), row(View.SET_UP, Grouping.ENTRY, "2025"));
        var unknown = row(View.SET_UP, Grouping.FACULTY, "");
        transaction.begin();
        student("p0006", Profile.NONE, false);
        transaction.commit();
        counting.count();
        assertEquals(unknown, row(View.SET_UP, Grouping.FACULTY, ""), "a moment ago");
        clock.advance(Duration.ofSeconds(61));
        counted();
        assertEquals(unknown.get(2) + 1, row(View.SET_UP, Grouping.FACULTY, "").get(2));
    }

    @Test
    void whatHappensIsCountedByItsHourOnce() throws Exception {
        var today = today();
        var before = now(View.LOGINS);
        var steps = service.read(View.STEPS, Grouping.FACULTY, today).all();
        transaction.begin();
        audit.record(AuditEntry.of(AuditKind.LOGIN).by("p0101"));
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_SET).by("p0101"));
        audit.record(AuditEntry.of(AuditKind.HELP_RESET).by("clerk-p").about("p0101"));
        transaction.commit();
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("p0102"));
        counted();
        clock.advance(Duration.ofMinutes(2));
        counted();
        assertEquals(before.get("LOGIN_SUCCESS") + 1, now(View.LOGINS).get("LOGIN_SUCCESS"));
        assertEquals(before.get("LOGIN_REFUSED") + 1, now(View.LOGINS).get("LOGIN_REFUSED"));
        assertEquals(
                steps.value(1) + 1,
                service.read(View.STEPS, Grouping.FACULTY, today).all().value(1));
        var help = service.read(View.HELP, Grouping.FACULTY, today);
        assertEquals(today.toString().substring(0, 7), help.columns().get(11));
        assertTrue(help.rows().stream().anyMatch(row -> row.name().equals("HELP_RESET") && row.value(11) > 0));
    }

    @Test
    void mailsAreCountedWithTheirDelay() throws Exception {
        counted();
        var before = now(View.MAILS);
        transaction.begin();
        mail(clock.instant().minusSeconds(90), true);
        mail(clock.instant().minusSeconds(30), false);
        transaction.commit();
        clock.advance(Duration.ofMinutes(2));
        counted();
        var after = now(View.MAILS);
        assertEquals(before.get("MAIL_QUEUED") + 2, after.get("MAIL_QUEUED"));
        assertEquals(before.get("MAIL_SENT") + 1, after.get("MAIL_SENT"));
        assertTrue(after.get("MAIL_SLOWEST") >= 89, after::toString);
        assertTrue(after.get("MAIL_DELAY") <= after.get("MAIL_SLOWEST"), after::toString);
    }

    /** How soon mails go tells how we do: neither a full mailbox nor a time set for a mail is in it. */
    @Test
    void whatAnAddressRefusedOrWasToGoLaterIsInNoDelay() throws Exception {
        counted();
        var slowest = now(View.MAILS).get("MAIL_SLOWEST");
        transaction.begin();
        var full = mail(clock.instant().minusSeconds(9000), true);
        reply(full, "452 4.2.2 over quota");
        var later = mail(clock.instant().minusSeconds(8000), true);
        entities.createNativeQuery("UPDATE outgoing_mail SET not_before = sent_at WHERE id = ?1")
                .setParameter(1, later)
                .executeUpdate();
        transaction.commit();
        clock.advance(Duration.ofMinutes(2));
        counted();
        assertEquals(slowest, now(View.MAILS).get("MAIL_SLOWEST"));
        transaction.begin();
        reply(mail(clock.instant().minusSeconds(7000), true), "451 4.7.1 later");
        transaction.commit();
        clock.advance(Duration.ofMinutes(2));
        counted();
        assertTrue(now(View.MAILS).get("MAIL_SLOWEST") >= 6999, "of others all the same");
    }

    @Test
    void fileIsInTheTrailBeforeItGoesOut() {
        service.export(View.MAILS, Grouping.YEAR, today());
        assertEquals(
                List.of("kind=mails"),
                entities.createQuery(
                                "select e.detail from AuditEvent e where e.kind = :kind and e.actor = 'clerk-p'",
                                String.class)
                        .setParameter("kind", AuditKind.PROGRESS_EXPORTED)
                        .getResultList());
    }

    private Account student(String userId, Profile profile, boolean ready) {
        var account = accounts.add(new Account(userId, "集計 花子", Locale.JAPANESE, clock.instant()));
        account.signedIn("集計 花子", profile, Locale.JAPANESE, clock.instant());
        if (ready) {
            account.confirmEmail(userId + "@progress.example.com", clock.instant());
            account.setSecondPassword("not a hash", clock.instant());
        }
        return account;
    }

    /** Queued then, and sent now if so. */
    private long mail(Instant queued, boolean sent) {
        entities.createNativeQuery("INSERT INTO outgoing_mail (id, kind, language, recipient, subject, text_body,"
                        + " html_body, message_id, state, attempts, created_at, next_attempt_at)"
                        + " VALUES (?1, 'REQUEST_DONE', 'ja', 'p@example.com', '', '', '', ?2, ?3, 1, ?4, ?5)")
                .setParameter(1, -queued.toEpochMilli())
                .setParameter(2, "<" + queued + "@progress.example>")
                .setParameter(3, sent ? "SENT" : "QUEUED")
                .setParameter(4, queued.atOffset(ZoneOffset.UTC))
                .setParameter(5, clock.instant().plusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (sent) {
            entities.createNativeQuery("UPDATE outgoing_mail SET sent_at = ?2 WHERE id = ?1")
                    .setParameter(1, -queued.toEpochMilli())
                    .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        return -queued.toEpochMilli();
    }

    private void reply(long mail, String words) {
        entities.createNativeQuery("INSERT INTO mail_reply (id, mail_id, replied_at, attempt, given_up, reply)"
                        + " VALUES (?1, ?1, ?2, 1, FALSE, ?3)")
                .setParameter(1, mail)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, words)
                .executeUpdate();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private List<Long> row(View view, Grouping by, String name) {
        return service.read(view, by, today()).rows().stream()
                .filter(row -> row.name().equals(name))
                .map(Figures.Row::values)
                .findFirst()
                .orElse(List.of());
    }

    /** The sums of the present day. */
    private Map<String, Long> now(View view) {
        var figures = service.read(view, Grouping.FACULTY, today());
        return figures.columns().stream().collect(Collectors.toMap(column -> column, column -> figures.all()
                .value(figures.columns().indexOf(column))));
    }
}
