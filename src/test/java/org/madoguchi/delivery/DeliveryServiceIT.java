package org.madoguchi.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.certificate.Issues;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Link and PIN together open what was sent, and nothing else does. */
@ServiceTest
class DeliveryServiceIT {

    private static final String SUBJECT = "A26-000003";
    private static final Pin WRONG = new Pin("no");

    /** What was sent, and what was told of it. */
    @ApplicationScoped
    @Transactional
    public static class Post {

        private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]{43})");
        private static final Pattern CHECK = Pattern.compile("真正性確認：(https?://\\S+)");
        private static final Pattern DIGITS = Pattern.compile("([0-9]{4} [0-9]{4})");

        private final List<DeliveryState> told = new CopyOnWriteArrayList<>();

        @PersistenceContext
        private EntityManager entities;

        @Inject
        private Issues issues;

        @Inject
        private DeliveryService deliveries;

        @Inject
        private Event<HousekeepingDue> housekeeping;

        @Inject
        private Clock clock;

        public String send() {
            told.clear();
            var one = issues.valid(issues.issueFor("s9000003"));
            deliveries.send(new DeliveryOrder(
                    SUBJECT,
                    one.getAccount().orElseThrow(),
                    "例示 花",
                    "jinji@example.com",
                    "例示商事",
                    "",
                    "2026-7",
                    "就職",
                    Locale.JAPANESE,
                    List.of(one)));
            return one.getNumber();
        }

        /** From the last mail. */
        public String token() {
            return last("DELIVERY_LINK", TOKEN);
        }

        /** Where the recipient checks what has come, as the last mail says. */
        public String checkPage() {
            return last("DELIVERY_LINK", CHECK);
        }

        public Pin pin() {
            return Pin.typed(last("DELIVERY_PIN", DIGITS));
        }

        private String last(String kind, Pattern pattern) {
            var text = (String)
                    entities.createNativeQuery("SELECT text_body FROM outgoing_mail WHERE kind = ?1 ORDER BY id DESC")
                            .setParameter(1, kind)
                            .setMaxResults(1)
                            .getSingleResult();
            var found = pattern.matcher(text);
            assertTrue(found.find(), text);
            return found.group(1);
        }

        /** How long after the link the PIN goes. */
        public Duration delay() {
            List<?> times = entities.createNativeQuery(
                            "SELECT cast(extract(epoch from next_attempt_at - created_at) as int) FROM outgoing_mail "
                                    + "WHERE kind IN ('DELIVERY_LINK', 'DELIVERY_PIN') ORDER BY kind")
                    .getResultList();
            assertEquals(0, ((Number) times.get(0)).intValue());
            return Duration.ofSeconds(((Number) times.get(1)).longValue());
        }

        /** As every hour. */
        public void eraseOld() {
            housekeeping.fire(new HousekeepingDue(clock.instant()));
        }

        public void keepHouse() {
            deliveries.expire(new HousekeepingDue(clock.instant()));
        }

        void told(@Observes DeliveryChanged changed) {
            told.add(changed.state());
        }

        public List<DeliveryState> told() {
            return told;
        }
    }

    @Inject
    private Post post;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private OpeningService openings;

    @Inject
    private TestClock clock;

    private String number;
    private String token;
    private Pin pin;

    @BeforeEach
    void send() {
        number = post.send();
        token = post.token();
        pin = post.pin();
    }

    private boolean opens() {
        return openings.open(token, pin).delivery().isPresent();
    }

    @Test
    void recipientIsToldWhereToCheckWhatHasCome() {
        assertTrue(post.checkPage().endsWith("/verify.xhtml"), post::checkPage);
    }

    @Test
    void pinGoesLaterThanTheLink() {
        assertTrue(post.delay().toSeconds() > 0);
    }

    @Test
    void lookingChangesNothing() {
        for (var time = 0; time < 30; time++) {
            assertTrue(openings.isUsable(token));
        }
        assertEquals(DeliveryState.SENT, deliveries.of(SUBJECT).orElseThrow().getState());
        assertTrue(opens());
    }

    @Test
    void fiveWrongPinsKillTheLinkAlsoAtOnce() throws Exception {
        var left = AtOnce.call(9, () -> openings.open(token, WRONG).triesLeft());
        assertEquals(5, left.stream().filter(tries -> tries > 0).count() + 1, left::toString);
        assertFalse(opens());
        assertFalse(openings.isUsable(token));
        assertEquals(List.of(DeliveryState.SENT), post.told());
    }

    @Test
    void firstOpeningIsToldOnce() {
        assertEquals(4, openings.open(token, WRONG).triesLeft());
        assertTrue(opens());
        assertTrue(opens());
        assertEquals(List.of(DeliveryState.SENT, DeliveryState.OPENED), post.told());
        assertEquals(2, deliveries.of(SUBJECT).orElseThrow().getOpens());
    }

    @Test
    void linkIsGoodTwentyTimes() {
        for (var time = 0; time < 20; time++) {
            assertTrue(opens());
        }
        assertFalse(opens());
    }

    @Test
    void whatWasOpenedCannotBeCalledOff() {
        opens();
        assertEquals(Optional.of(clock.instant()), deliveries.cancel(SUBJECT));
        assertTrue(openings.isUsable(token));
        deliveries.withdraw(SUBJECT);
        assertFalse(openings.isUsable(token));
    }

    @Test
    void calledOffOpensNothing() {
        assertEquals(Optional.empty(), deliveries.cancel(SUBJECT));
        assertFalse(opens());
        assertFalse(deliveries.resend(SUBJECT));
        assertFalse(standing().usable());
        assertFalse(standing().resendable());
        assertEquals(List.of(DeliveryState.SENT, DeliveryState.CANCELLED), post.told());
    }

    @Test
    void expiredOpensNothing() {
        clock.advance(Duration.ofDays(90).plusSeconds(1));
        assertFalse(opens());
        post.keepHouse();
        assertEquals(List.of(DeliveryState.SENT, DeliveryState.EXPIRED), post.told());
    }

    @Test
    void sentAgainTheOneBeforeOpensNothing() {
        assertTrue(deliveries.resend(SUBJECT));
        assertFalse(opens());
        assertFalse(openings.open(token, post.pin()).delivery().isPresent());
        assertFalse(openings.open(post.token(), pin).delivery().isPresent());
        assertTrue(openings.open(post.token(), post.pin()).delivery().isPresent());
    }

    /** An employer who has lost the mail, or opened it twenty times, asks for another. */
    @Test
    void openedOneIsSentAgainAndStaysOpened() {
        for (var time = 0; time < 20; time++) {
            assertTrue(opens());
        }
        assertFalse(standing().usable());
        assertTrue(standing().resendable());
        assertTrue(deliveries.resend(SUBJECT));
        assertEquals(DeliveryState.OPENED, deliveries.of(SUBJECT).orElseThrow().getState());
        assertFalse(opens());
        assertTrue(openings.open(post.token(), post.pin()).delivery().isPresent());
    }

    @Test
    void wrongPinsAreToldAndAnotherLinkMendsThem() {
        for (var time = 0; time < 5; time++) {
            openings.open(token, WRONG);
        }
        assertTrue(deliveries.of(SUBJECT).orElseThrow().isLocked());
        assertTrue(deliveries.resend(SUBJECT));
        assertFalse(deliveries.of(SUBJECT).orElseThrow().isLocked());
    }

    /** A link that is sent again on its last days would lead to nothing. */
    @Test
    void filesAreKeptAsLongAsTheLinkIsGood() {
        clock.advance(Duration.ofDays(80));
        assertTrue(deliveries.resend(SUBJECT));
        token = post.token();
        pin = post.pin();
        clock.advance(Duration.ofDays(80));
        post.eraseOld();
        var ticket = openings.open(token, pin).ticket();
        assertTrue(openings.file(ticket, number, DocumentKind.PDF)
                .flatMap(Document::getContent)
                .isPresent());
        clock.advance(Duration.ofDays(20));
        post.eraseOld();
        assertFalse(deliveries.resend(SUBJECT), "nothing is left to be sent");
        assertFalse(standing().resendable());
    }

    /** Of many on one page; how it stands is read with them, for whoever shows it after the transaction. */
    @Test
    void standingsAreReadAtOnce() {
        assertEquals(Map.of(), deliveries.standings(List.of()));
        var all = deliveries.standings(List.of(SUBJECT, "nothing was sent for this"));
        assertEquals(Set.of(SUBJECT), all.keySet());
        assertTrue(all.get(SUBJECT).usable());
        assertTrue(all.get(SUBJECT).resendable());
    }

    private DeliveryStanding standing() {
        return deliveries.standings(List.of(SUBJECT)).get(SUBJECT);
    }

    @Test
    void filesAreHadForHalfAnHourByTheOpenedPageAlone() {
        var ticket = openings.open(token, pin).ticket();
        assertTrue(openings.file(ticket, number, DocumentKind.PDF).isPresent());
        assertTrue(openings.file(ticket, number, DocumentKind.VC).isPresent());
        assertTrue(openings.file(ticket, number, DocumentKind.PRINT).isEmpty());
        assertTrue(openings.file(ticket, "2026-EN-999999", DocumentKind.PDF).isEmpty());
        assertTrue(openings.file(token, number, DocumentKind.PDF).isEmpty());
        assertTrue(openings.file("x", number, DocumentKind.PDF).isEmpty());
        assertTrue(openings.file(null, number, DocumentKind.PDF).isEmpty());
        clock.advance(Duration.ofMinutes(30));
        assertTrue(openings.file(ticket, number, DocumentKind.PDF).isEmpty());
    }

    @Test
    void nonsenseOpensNothing() {
        for (var nonsense : new String[] {null, "", "x", "\u0000", "a".repeat(43)}) {
            assertFalse(openings.isUsable(nonsense));
            assertFalse(openings.open(nonsense, pin).delivery().isPresent());
        }
    }
}
