package org.madoguchi.admin.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.student.StudentFinding.Kind;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.client.Client;
import org.madoguchi.link.LinkOpeningService;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.link.OpeningSigns;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What the tables give of a student: the steps of mails and links in their order, page by page, and the case. */
@ServiceTest
class LifeLineIT {

    private static final String EMAIL = "hanako@mail.example.com";
    private static final Client PHONE = new Client("203.0.113.7", "Mozilla/5.0 (iPhone) Safari/604.1");

    @Inject
    private LifeLine lifeLine;

    @Inject
    private CaseService cases;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LinkOpeningService openings;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void linkAndMailFromAskingToTheEnd() throws Exception {
        var account = account();
        var token = inTransaction(() -> {
            var issued = links.issue(LinkPurpose.REGISTRATION, account, EMAIL);
            audit.record(AuditEntry.of(AuditKind.REGISTRATION_REQUESTED).own(account.getUserId()));
            clock.advance(Duration.ofSeconds(1));
            queue(account, issued.link());
            return issued.token();
        });
        settle(account, "UPDATE outgoing_mail SET state = 'SENT', sent_at = ?1 WHERE account_id = ?2");
        assertEquals(Kind.LINK_UNOPENED, finding(account));
        open(token, Duration.ofSeconds(1));
        assertEquals(Kind.LINK_SCANNED, finding(account));
        open(token, Duration.ofMinutes(3));
        assertEquals(Kind.LINK_OPENED, finding(account));
        clock.advance(Duration.ofHours(24));
        assertEquals(Kind.LINK_EXPIRED, finding(account));
        assertEquals(
                List.of(
                        "student.line.link_expired",
                        "student.line.opened_person",
                        "student.line.opened_machine",
                        "student.line.mail_sent",
                        "student.line.mail_queued.link",
                        "history.kind.registration_requested"),
                keys(account, LifeLineFilter.ALL));
        inTransaction(() -> links.issue(LinkPurpose.REGISTRATION, account, EMAIL));
        assertTrue(
                keys(account, LifeLineFilter.ALL).contains("student.line.link_expired"),
                "expired before it was made void");
        assertEquals(Kind.MAIL_MISSING, finding(account));
    }

    @Test
    void refusalsAreToldInFullAndOfOthersNothing() throws Exception {
        var account = account();
        var other = account();
        inTransaction(() -> {
            var issued = links.issue(LinkPurpose.REGISTRATION, account, EMAIL);
            queue(account, issued.link());
            return null;
        });
        settle(
                account,
                "UPDATE outgoing_mail SET state = 'GIVEN_UP', attempts = 2, " + "last_reply = '550 5.1.1 <" + EMAIL
                        + "> unknown' WHERE created_at < ?1 and account_id = ?2");
        settle(
                account,
                "INSERT INTO mail_reply (id, mail_id, replied_at, attempt, given_up, reply) "
                        + "SELECT nextval('mail_reply_seq'), id, ?1, 2, true, last_reply FROM outgoing_mail "
                        + "WHERE account_id = ?2");
        assertEquals(Kind.MAIL_REFUSED, finding(account));
        var refusal = events(account, LifeLineFilter.MAIL).get(0);
        assertEquals("student.line.mail_given_up", refusal.key());
        assertEquals("550 5.1.1 <hanako@mail.example.com> unknown", refusal.quote());
        assertEquals(
                "550 5.1.1 <h***@mail.example.com> unknown", refusal.masked().quote());
        assertEquals(List.of(), keys(other, LifeLineFilter.ALL));
    }

    @Test
    void lookingAtThePageIsNotedOnceAndShownAmongTheActsOfStaff() throws Exception {
        var account = account();
        for (var times = 0; times < 3; times++) {
            inTransaction(() -> {
                audit.recordOnce(
                        Duration.ofMinutes(10),
                        AuditEntry.of(AuditKind.STUDENT_SEEN).by("clerk01").about(account.getUserId()));
                return null;
            });
            clock.advance(Duration.ofMinutes(4));
        }
        assertEquals(1, keys(account, LifeLineFilter.STAFF).size());
        clock.advance(Duration.ofMinutes(4));
        inTransaction(() -> {
            audit.recordOnce(
                    Duration.ofMinutes(10),
                    AuditEntry.of(AuditKind.STUDENT_SEEN).by("clerk01").about(account.getUserId()));
            audit.record(AuditEntry.of(AuditKind.LOGIN).own(account.getUserId()));
            return null;
        });
        assertEquals(2, keys(account, LifeLineFilter.STAFF).size());
        assertEquals(List.of("history.kind.login"), keys(account, LifeLineFilter.ALL));
        assertEquals(1, audit.history(account.getUserId(), Instant.EPOCH, 9).size(), "the student's own history");
    }

    /** Attempts that were not even looked at say nothing of why; nor does a link that is older than all of them. */
    @Test
    void wrongSecondPasswordIsNamedThoughLaterAttemptsWereThrottled() throws Exception {
        var account = account();
        inTransaction(() -> {
            var stored = entities.find(Account.class, account.getId());
            stored.confirmEmail(stored.getUserId() + "@mail.example.com", clock.instant());
            stored.setSecondPassword("not a hash", clock.instant());
            return links.issue(LinkPurpose.CHANGE, stored, EMAIL);
        });
        refuse(account, RefusalReason.SECOND_PASSWORD_WRONG);
        for (var times = 0; times < 7; times++) {
            refuse(account, RefusalReason.THROTTLED);
        }
        assertEquals(Kind.SECOND_PASSWORD_WRONG, finding(account));
    }

    /** A login, a second later. */
    private void refuse(Account account, RefusalReason reason) {
        clock.advance(Duration.ofSeconds(1));
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about(account.getUserId()).because(reason));
    }

    /** Ten events at each of seven moments: no page is cut within one, none is lost or told twice. */
    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() throws Exception {
        var account = account();
        for (var moment = 0; moment < 7; moment++) {
            inTransaction(() -> {
                for (var row = 0; row < 10; row++) {
                    audit.recordRefusal(AuditEntry.of(AuditKind.LOGIN)
                            .about(account.getUserId())
                            .with(Detail.parse("moment=" + clock.instant() + ";row=" + row)));
                }
                return null;
            });
            clock.advance(Duration.ofSeconds(1));
        }
        var seen = new ArrayList<String>();
        var page = page(clock.instant(), account);
        seen.addAll(page.events().stream().map(LifeLineEvent::detail).toList());
        while (page.older().isPresent()) {
            page = page(page.older().get(), account);
            seen.addAll(page.events().stream().map(LifeLineEvent::detail).toList());
        }
        assertEquals(70, seen.size());
        assertEquals(70, seen.stream().distinct().count());
    }

    private void queue(Account account, OneTimeLink link) {
        mails.queue(NewMail.to(account, EMAIL, MailKind.REGISTRATION_LINK)
                .link("https://certs.example.ac.jp/", link.getId(), link.getExpiresAt()));
    }

    private void open(String token, Duration later) throws Exception {
        clock.advance(later);
        var link = links.find(LinkPurpose.REGISTRATION, token).orElseThrow();
        var age = Duration.between(link.getCreatedAt(), clock.instant());
        openings.note(link, new OpeningSigns("GET", true, false, PHONE.userAgent(), age), PHONE);
    }

    private Kind finding(Account account) throws Exception {
        return inTransaction(
                () -> Diagnosis.of(cases.of(entities.find(Account.class, account.getId()), CampusAnswer.NONE))
                        .kind());
    }

    private List<String> keys(Account account, LifeLineFilter filter) throws Exception {
        return events(account, filter).stream().map(LifeLineEvent::key).toList();
    }

    private List<LifeLineEvent> events(Account account, LifeLineFilter filter) throws Exception {
        return inTransaction(() -> lifeLine.before(clock.instant().plusSeconds(1), account, filter))
                .events();
    }

    private LifeLine.Page page(Instant before, Account account) throws Exception {
        return inTransaction(() -> lifeLine.before(before, account, LifeLineFilter.SIGN_IN));
    }

    /** What the mail server has said, a second later. */
    private void settle(Account account, String statement) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        inTransaction(() -> entities.createNativeQuery(statement)
                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(2, account.getId())
                .executeUpdate());
    }

    private Account account() throws Exception {
        return inTransaction(() -> {
            var account = new Account("life-" + UUID.randomUUID(), "窓口 花子", Locale.JAPANESE, clock.instant());
            entities.persist(account);
            return account;
        });
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            transaction.commit();
        }
    }
}
