package org.madoguchi.admin.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.RetentionService;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.SealedEvent;
import org.madoguchi.audit.Seals;
import org.madoguchi.audit.TrailPlace;
import org.madoguchi.audit.chain.ChainBreak;
import org.madoguchi.audit.chain.ChainCheck;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.audit.chain.ExportLine;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** The trail is found, exported, forgotten and handed out as it should be; the clock stands still. */
@ServiceTest
class TrailIT {

    private static final Map<AuditKind, Duration> RETENTION = Map.of(AuditKind.LOGOUT, Duration.ofDays(1));
    private static final List<String> OFFICES = List.of("auditor@example.ac.jp", "office@example.ac.jp");

    @Inject
    private AuditService audit;

    @Inject
    private AuditTrail trail;

    @Inject
    private Seals seals;

    @Inject
    private RetentionService retention;

    @Inject
    private TrailHeadService heads;

    @Inject
    private TrailService service;

    @Inject
    private TrailVerifyService verification;

    @Inject
    private TestClock clock;

    @Inject
    private Event<AccountErased> erasures;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    private Instant start;

    @BeforeEach
    void begin() {
        start = clock.instant();
    }

    @Test
    void eachCriterionFindsItsRows() {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("one").because("1"));
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("one").because("2"));
        audit.record(AuditEntry.of(AuditKind.LOGOUT).by("two").about("one").because("3"));
        clock.advance(Duration.ofHours(1));
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own("two").because("4"));
        audit.recordFailure(AuditEntry.of(AuditKind.MAIL_GIVEN_UP).about("two").because("5"));
        var hour = start.plus(Duration.ofMinutes(1));

        assertEquals("5 4 3 2 1", details(new AuditSearch(start, null, null, null, null, null, null, null)));
        assertEquals("5 4", details(new AuditSearch(hour, null, null, null, null, null, null, null)));
        assertEquals("3 2 1", details(new AuditSearch(start, hour, null, null, null, null, null, null)));
        assertEquals("3 2 1", details(new AuditSearch(start, null, " ONE ", null, null, null, null, null)));
        assertEquals("4 3", details(new AuditSearch(start, null, null, "Two", null, null, null, null)));
        assertEquals("2 1", details(new AuditSearch(start, null, null, null, AuditKind.LOGIN, null, null, null)));
        assertEquals("5", details(new AuditSearch(start, null, null, null, null, Outcome.FAILED, null, null)));
        assertEquals("4 3 1", details(new AuditSearch(start, null, null, null, null, Outcome.SUCCESS, null, null)));
        assertEquals(
                "2", details(new AuditSearch(start, null, null, null, AuditKind.LOGIN, Outcome.REFUSED, null, null)));
        assertEquals("5 4 3 2 1", details(new AuditSearch(start, null, null, null, null, null, "127.0.0.1", null)));
        assertEquals(
                "3",
                details(new AuditSearch(
                        start, hour, "one", "two", AuditKind.LOGOUT, Outcome.SUCCESS, "127.0.0.1", null)));
    }

    @Test
    void oddTextsFindNothing() {
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("odd"));
        for (var text :
                List.of("%", "_dd", "o'd\"", "*", "x".repeat(10_000), "\uD83D\uDD11", "ｵﾄﾞ", "\0", "\uD83D", "odd\\")) {
            assertEquals("", details(new AuditSearch(start, null, text + "?", null, null, null, null, null)), text);
            assertEquals(
                    "", details(new AuditSearch(start, null, null, text + "?", null, null, text + "?", null)), text);
        }
    }

    /** All at the same instant, and some more while somebody reads. */
    @Test
    void pagesShowEachRowOnce() {
        for (var number = 0; number < 20; number++) {
            audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("pages").because(String.valueOf(number)));
        }
        var all = details(search("pages"));
        var seen = new ArrayList<String>();
        Optional<TrailPlace> last = Optional.empty();
        for (var page = trail.page(search("pages"), last, 7);
                !page.isEmpty();
                page = trail.page(search("pages"), last, 7)) {
            page.forEach(event -> seen.add(event.getDetail()));
            last = TrailPlace.parse(TrailPlace.of(page.get(page.size() - 1)).toString());
            clock.advance(Duration.ofSeconds(1));
            audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("pages").because("new"));
        }
        assertEquals(all, String.join(" ", seen));
    }

    @Test
    void exportHasTheRowsOfTheSearchAndSaysHowMany() throws Exception {
        transaction.begin();
        for (var number = 0; number < 1100; number++) {
            audit.recordRefusal(AuditEntry.of(AuditKind.LOGIN).about("export").because(String.valueOf(number)));
        }
        transaction.commit();
        var lines = json(search("export"), UnaryOperator.identity());
        assertEquals(1101, lines.size());
        assertEquals(
                Optional.of(1100L),
                ExportLine.parse(lines.get(1100)).orElseThrow().rows());
        assertEquals(
                1100,
                lines.stream()
                        .distinct()
                        .filter(line -> line.contains("\"person\":\"export\""))
                        .count());
    }

    @Test
    void wholeExportIsVerifiedAlsoWithRowsForgottenOrMasked() throws Exception {
        audit.recordFailure(AuditEntry.of(AuditKind.MAIL_GIVEN_UP)
                .about("masked")
                .with(Detail.parse("reply=550 <taro@mail.example.com> unknown")));
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own("forgotten").because("secret of the past"));
        seal();
        var before = seals.head(Long.MAX_VALUE);
        assertEquals(before, checked(json(AuditSearch.ALL, UnaryOperator.identity())));

        clock.advance(Duration.ofDays(2));
        assertTrue(AtOnce.call(2, () -> retention.forgetBatch(RETENTION)).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                > 0);
        assertEquals(0, retention.forgetBatch(RETENTION));
        assertEquals("", details(new AuditSearch(null, null, null, "forgotten", null, null, null, null)));
        assertTrue(details(new AuditSearch(start, null, null, null, AuditKind.TRAIL_FORGOTTEN, null, null, null))
                .contains("kind=LOGOUT;rows="));

        seal();
        var export = json(AuditSearch.ALL, EmailAddress::maskAll);
        assertEquals(seals.head(Long.MAX_VALUE), checked(export));
        assertTrue(export.stream().noneMatch(line -> line.contains("taro@") || line.contains("secret of the past")));
        assertTrue(export.stream()
                .anyMatch(line -> line.contains("<t***@mail.example.com>") && line.contains("\"digest\"")));
        assertTrue(export.stream().anyMatch(line -> line.contains(before.hash())), "the known head is still in it");
    }

    /** A seal and its row are read together: a check that is under way finds both as they were. */
    @Test
    void whatIsForgottenWhileTheChainIsReadBreaksNothing() throws Exception {
        seal();
        var known = seals.head(Long.MAX_VALUE);
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own("meanwhile").because("of the past"));
        seal();
        var read = seals.after(known.position(), 1000);
        clock.advance(Duration.ofDays(2));
        assertTrue(IntStream.generate(() -> retention.forgetBatch(RETENTION))
                        .takeWhile(rows -> rows > 0)
                        .count()
                > 0);
        var check = new ChainCheck(known, List.of());
        read.forEach(row -> check.accept(row.row()));
        assertEquals(Optional.empty(), check.find());
        assertEquals(
                Optional.of("of the past"),
                read.stream()
                        .map(row -> row.event().orElseThrow().getDetail())
                        .filter("of the past"::equals)
                        .findFirst());
        assertEquals("", details(new AuditSearch(null, null, null, "meanwhile", null, null, null, null)), "forgotten");
    }

    @Test
    void erasedPersonIsAPseudonymInTheTrail() throws Exception {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("Erased").with(Detail.parse("reply=550 <erased@example.com>")));
        audit.record(AuditEntry.of(AuditKind.HELP_SUSPENDED)
                .by("other")
                .about("Erased")
                .with(Detail.parse("reason=LOST;remark=of the person")));
        audit.record(
                AuditEntry.of(AuditKind.TRAIL_EXPORTED).by("other").with(Detail.parse("format=csv;person=ERASED")));
        seal();
        transaction.begin();
        var account = new Account("Erased", "", Locale.JAPANESE, start);
        entities.persist(account);
        entities.flush();
        erasures.fire(new AccountErased(account, "Erased", "gone:1"));
        transaction.commit();
        assertEquals("", details(search("erased")));
        assertEquals("reason=LOST ", details(search("gone:1")));
        assertEquals(
                "format=csv;person=gone:1 reason=LOST",
                details(new AuditSearch(start, null, null, "other", null, null, null, null)));
        assertEquals(
                "other",
                trail.page(search("gone:1"), Optional.empty(), 1)
                        .get(0)
                        .getActor()
                        .orElseThrow());
        seal();
        assertEquals(seals.head(Long.MAX_VALUE), checked(json(AuditSearch.ALL, UnaryOperator.identity())));
    }

    @Test
    void othersThanTheNamedKindsAreKept() {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("kept").because("kept"));
        seal();
        clock.advance(Duration.ofDays(1000));
        var times = Map.of(AuditKind.LOGOUT, Duration.ofDays(1), AuditKind.LOGIN, Duration.ofDays(1001));
        Await.until(() -> retention.forgetBatch(times) == 0, "what is due to be forgotten");
        assertEquals("kept", details(search("kept")));
    }

    @Test
    void headIsHandedOutOnceADayWhateverNodesThereAre() throws Exception {
        seal();
        assertEquals(false, heads.handOut(List.of(), Optional.empty()), "nobody wants it");
        var file = Files.createTempFile("heads", "");
        var mailed = mails();
        assertEquals(1, Collections.frequency(AtOnce.call(4, () -> heads.handOut(OFFICES, Optional.of(file))), true));
        assertEquals(false, heads.handOut(OFFICES, Optional.of(file)));
        assertEquals(mailed + 2, mails());
        clock.advance(Duration.ofDays(1));
        assertEquals(true, heads.handOut(OFFICES, Optional.of(file)));
        assertEquals(mailed + 4, mails());
        var kept = Files.readAllLines(file);
        assertEquals(2, kept.size());
        assertEquals(
                seals.head(Long.MAX_VALUE),
                ChainHead.parse(kept.get(1).replaceFirst(".* ", "")).orElseThrow());
        Files.delete(file);
    }

    @Test
    void unknownWordBlindsNothing() throws Exception {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("strange"));
        seal();
        change("UPDATE audit_event SET kind = 'XXX', outcome = 'FAILURE' WHERE person = 'strange'");
        var row = trail.page(search("strange"), Optional.empty(), 1).get(0);
        assertEquals(AuditKind.UNKNOWN, row.getKind());
        assertEquals("XXX", row.getKindWord());
        var export = json(AuditSearch.ALL, UnaryOperator.identity());
        assertTrue(export.stream().anyMatch(line -> line.contains("\"kind\":\"XXX\",\"outcome\":\"FAILURE\"")));
        var position = seals.of(List.of(row)).get(row.getId()).getPosition();
        assertEquals(new ChainBreak(ChainBreak.Kind.CHANGED, position, position), broken(export));
        change("UPDATE audit_event SET kind = 'LOGIN', outcome = 'SUCCESS' WHERE person = 'strange'");
        checked(json(AuditSearch.ALL, UnaryOperator.identity()));
    }

    @Test
    void rowThatNobodySealedIsFound() throws Exception {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("genuine"));
        seal();
        var missing = seals.missing(Long.MIN_VALUE, Long.MAX_VALUE).size();
        change("INSERT INTO audit_event (id, at, kind, outcome, person, client_address, user_agent, detail) "
                + "SELECT -7, min(at), 'LOGIN', 'SUCCESS', 'forged', '', '', '' FROM audit_event");
        var forged = trail.page(search("forged"), Optional.empty(), 1);
        assertEquals(SealState.MISSING, seals.states(forged).get(-7L));
        assertEquals(missing + 1, seals.missing(Long.MIN_VALUE, Long.MAX_VALUE).size());
        var export = json(AuditSearch.ALL, UnaryOperator.identity());
        assertTrue(export.stream().anyMatch(line -> line.contains("\"id\":-7,") && line.contains("\"missing\"")));
        assertEquals(seals.head(Long.MAX_VALUE), checked(export));
        change("DELETE FROM audit_event WHERE id = -7");
    }

    @Test
    void lastHashThatIsNoneStopsNoSealing() throws Exception {
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("last"));
        seal();
        var end = seals.head(Long.MAX_VALUE);
        change("UPDATE audit_seal SET hash = 'x' WHERE position = " + end.position());
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("last").because("after it"));
        seal();
        assertEquals(
                end.position(),
                broken(json(AuditSearch.ALL, UnaryOperator.identity())).first());
        change("UPDATE audit_seal SET hash = '" + end.hash() + "' WHERE position = " + end.position());
        checked(json(AuditSearch.ALL, UnaryOperator.identity()));
    }

    /** Nothing is sealed as it was while it becomes something else. */
    @Test
    void erasureWhileRowsAreSealedBreaksNothing() throws Exception {
        transaction.begin();
        var account = new Account("Race", "", Locale.JAPANESE, start);
        entities.persist(account);
        transaction.commit();
        for (var round = 0; round < 20; round++) {
            var name = "race" + round;
            for (var row = 0; row < 50; row++) {
                audit.refuse(AuditEntry.of(AuditKind.LOGIN).own(name));
            }
            transaction.begin();
            erasures.fire(new AccountErased(account, name, "raced:" + round));
            transaction.commit();
        }
        seal();
        checked(json(AuditSearch.ALL, UnaryOperator.identity()));
    }

    @Test
    void nobodyGetsAnythingBySkippingThePages() {
        for (var ask : List.<Runnable>of(
                () -> service.page(AuditSearch.ALL, Optional.empty(), 1),
                () -> service.find(1),
                () -> service.export(AuditSearch.ALL, Detail.NONE),
                () -> verification.check(0, Optional.empty()),
                verification::end,
                () -> verification.beside(0),
                verification::unsealed)) {
            assertThrows(AccessDeniedException.class, ask::run);
        }
    }

    /** On a busy service rows are sealed all the time. */
    @Test
    void whatIsSealedBehindTheExportsBackIsAwaitedInItAndNotLeftOut() throws Exception {
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own("early"));
        seal();
        var end = seals.head(Long.MAX_VALUE);
        var out = new StringWriter();
        new TrailExport(trail, new SealsOfABusyService(), AuditSearch.ALL)
                .write(new JsonLinesWriter(out, UnaryOperator.identity()));
        var export = out.toString().lines().toList();
        assertEquals(end, checked(export));
        assertEquals(
                2L,
                export.stream()
                        .filter(line -> line.contains("\"person\":\"busy\""))
                        .count());
    }

    /** Where two rows are sealed when the end of the chain has been read. */
    private final class SealsOfABusyService extends Seals {

        @Override
        public List<SealedEvent> after(long position, int max) {
            var batch = seals.after(position, max);
            if (batch.isEmpty()) {
                audit.record(AuditEntry.of(AuditKind.LOGIN).own("busy"));
                audit.record(AuditEntry.of(AuditKind.LOGOUT).own("busy"));
                seal();
            }
            return batch;
        }

        @Override
        public Optional<Long> idAfter(long id, int rows) {
            return seals.idAfter(id, rows);
        }

        @Override
        public List<AuditEvent> outside(long position, long after, long until) {
            return seals.outside(position, after, until);
        }

        @Override
        public Map<Long, SealState> states(List<AuditEvent> events) {
            return seals.states(events);
        }
    }

    private AuditSearch search(String person) {
        return new AuditSearch(null, null, person, null, null, null, null, null);
    }

    private String details(AuditSearch search) {
        return String.join(
                " ",
                trail.page(search, Optional.empty(), 100).stream()
                        .map(AuditEvent::getDetail)
                        .toList());
    }

    private List<String> json(AuditSearch search, UnaryOperator<String> shown) throws Exception {
        var out = new StringWriter();
        new TrailExport(trail, seals, search).write(new JsonLinesWriter(out, shown));
        return out.toString().lines().toList();
    }

    /** How far the export is whole. */
    private static ChainHead checked(List<String> export) {
        var check = new ChainCheck(ChainHead.NONE, List.of());
        export.forEach(line -> ExportLine.parse(line).orElseThrow().link().ifPresent(check::accept));
        assertEquals(Optional.empty(), check.findAtEnd());
        return check.head();
    }

    private static ChainBreak broken(List<String> export) {
        var check = new ChainCheck(ChainHead.NONE, List.of());
        export.forEach(line -> ExportLine.parse(line).orElseThrow().link().ifPresent(check::accept));
        return check.findAtEnd().orElseThrow();
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }

    private void seal() {
        Await.until(() -> count("audit_unsealed") == 0, "seals");
    }

    private long mails() {
        return count("outgoing_mail");
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult())
                .longValue();
    }
}
