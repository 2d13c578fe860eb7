package org.madoguchi.housekeeping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What has had its time goes, and nothing that has not. */
@ServiceTest
class HousekeepingServiceIT {

    @Inject
    private HousekeepingService service;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void oldLinksGoAndYoungerOnesStay() throws Exception {
        issue("old");
        clock.advance(Duration.ofDays(30));
        issue("young");
        clock.advance(Duration.ofDays(160));
        remove("one_time_link where email = 'old@example.com'");
        assertEquals(1, count("one_time_link where email = 'young@example.com'"));
    }

    @Test
    void oldMailsGoAndThoseThatWaitStay() throws Exception {
        for (var state : new String[] {"SENT", "GIVEN_UP", "QUEUED"}) {
            change("insert into outgoing_mail (id, kind, language, recipient, subject, text_body, html_body,"
                    + " message_id, state, attempts, created_at, next_attempt_at) select coalesce(max(id), 0) +"
                    + " 1000,"
                    + " 'TRAIL_HEAD',"
                    + " 'ja',"
                    + " '" + state + "@kept.example', '', '', '', '<" + state + "@kept.example>', '"
                    + state
                    + "', 0, timestamp with time zone '2020-01-01 00:00:00+00', "
                    + "timestamp with time zone '2099-01-01 00:00:00+00' from outgoing_mail");
        }
        remove("outgoing_mail where recipient in ('SENT@kept.example', 'GIVEN_UP@kept.example')");
        assertEquals(1, count("outgoing_mail where recipient = 'QUEUED@kept.example'"));
        change("delete from outgoing_mail where recipient = 'QUEUED@kept.example'");
    }

    /** Another test's job may be at it. */
    private void remove(String rows) {
        Await.until(
                () -> {
                    service.removeOld();
                    return count(rows) == 0;
                },
                rows);
    }

    private void issue(String name) throws Exception {
        transaction.begin();
        var account = new Account("housekeeping-" + name, "", Locale.JAPANESE, clock.instant());
        entities.persist(account);
        links.issue(LinkPurpose.REGISTRATION, account, name + "@example.com");
        transaction.commit();
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }

    private long count(String rows) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + rows)
                        .getSingleResult())
                .longValue();
    }
}
