package org.madoguchi.admin.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.audit.Detail;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.Issues;
import org.madoguchi.certificate.RevocationService;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.job.JobLock;
import org.madoguchi.paper.Language;
import org.madoguchi.record.Degree;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.RecordName;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.record.School;
import org.madoguchi.record.StudentData;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Certificates for many: who cannot have one is named, the others get one each whatever breaks off, by two persons. */
@ServiceTest
class BatchIssueIT {

    private static final BatchDeskService.Order GRADUATION =
            new BatchDeskService.Order(CertificateType.GRADUATION, Language.JA);
    private static final String UNPRINTABLE = "葛\uDB40\uDD02";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private BatchDeskService service;

    @Inject
    private BatchPaperService papers;

    @Inject
    private BatchRequestService requests;

    @Inject
    private BatchStepService steps;

    @Inject
    private BatchRunner runner;

    @Inject
    private ApproversService approvers;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Issues issues;

    @Inject
    private RevocationService revocation;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private Event<AccountErased> erased;

    @Inject
    private JobLock jobs;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @BeforeEach
    void clerkIsAtTheDesk() {
        desk.sits("admin01", "ADMIN");
        desk.sits("clerk01", "CLERK");
    }

    /** A faculty of seven, of whom three cannot have it for three reasons. */
    @Test
    void threeAreNamedTheOthersGetOneAndTheBatchIsRevocable() throws Exception {
        graduates("g1", "g2", "g3", "g4");
        graduate("g5", named(UNPRINTABLE + "城 花"));
        record("g6", named("例示 花"), RecordStatus.ENROLLED, "文学部");
        graduates("g7");
        hold("g7", HoldKind.LIBRARY);
        record("other", named("例示 花"), RecordStatus.GRADUATED, "理学部");
        var chosen = service.bySearch(GRADUATION, "文学部", faculty("文学部"));
        await(chosen.id(), BatchState.DRY);
        assertEquals(
                IntStream.rangeClosed(1, 7).boxed().toList(),
                lines(chosen.id()).stream()
                        .map(line -> line.row().getNumber())
                        .sorted()
                        .toList(),
                "no file, no head");
        var named = lines(chosen.id()).stream()
                .filter(line -> line.row().getState() != BatchRowState.READY)
                .collect(Collectors.toMap(
                        line -> line.row().getStudentNumber() + " " + line.row().getState(),
                        line -> line.row().getWhy(Locale.JAPANESE).orElse("")));
        assertEquals(Set.of("g5 UNPRINTABLE", "g6 NOT_ELIGIBLE", "g7 HELD"), named.keySet());
        assertTrue(named.get("g5 UNPRINTABLE").contains("U+845B U+E0102"), named::toString);
        assertTrue(named.get("g6 NOT_ELIGIBLE").contains("在学中"), named::toString);
        assertTrue(named.get("g7 HELD").contains("図書延滞"), named::toString);
        assertEquals(0, count("certificate"), "nothing is issued by looking");

        issue(chosen.id());
        assertEquals(
                Map.of(
                        BatchRowState.ISSUED,
                        4L,
                        BatchRowState.UNPRINTABLE,
                        1L,
                        BatchRowState.NOT_ELIGIBLE,
                        1L,
                        BatchRowState.HELD,
                        1L),
                service.counts(chosen.id()));
        assertEquals(4, count("certificate"));
        assertEquals(List.of(1L, 2L, 3L, 4L), issues.serials());
        assertEquals(4, papers.papers(chosen.id()).unsigned());
        assertEquals(Optional.empty(), papers.take(chosen.id(), DocumentKind.PDF), "not before all are signed");
        sign(chosen.id());
        assertEquals(4, papers.papers(chosen.id()).files());
        assertEquals(4, taken(chosen.id()).size());

        revoke(chosen.id());
        assertEquals(4L, service.counts(chosen.id()).get(BatchRowState.REVOKED));
        for (var certificate : certificates(chosen.id())) {
            assertEquals(CertificateState.REVOKED, certificate.getState());
            assertEquals(Optional.of(EndReason.LAYOUT), certificate.getEndReason());
            assertEquals(Optional.of("clerk01"), certificate.getEndedBy());
            assertEquals(Optional.of("admin01"), certificate.getIssuedBy());
        }
        assertEquals(Optional.empty(), papers.take(chosen.id(), DocumentKind.PDF));
    }

    @Test
    void rowsOfAFileAreNamedToo() throws Exception {
        graduates("g1", "clerk01", "admin01");
        var id = looked("g1", "nobody", "g1", "", "clerk01", "admin01");
        assertEquals(List.of("READY", "UNKNOWN", "DOUBLED", "UNKNOWN", "OWN", "READY"), states(id));
        issue(id);
        assertEquals(List.of("ISSUED", "UNKNOWN", "DOUBLED", "UNKNOWN", "OWN", "OWN"), states(id));
    }

    @Test
    void whatHasChangedSinceTheLookCounts() throws Exception {
        graduates("g1", "g2");
        var id = looked("g1", "g2");
        hold("g2", HoldKind.FEES);
        issue(id);
        assertEquals(List.of("ISSUED", "HELD"), states(id));
    }

    /** By mistake, or by two clerks who know nothing of each other. */
    @Test
    void secondStartIssuesNothingTwice() throws Exception {
        graduates("g1", "g2");
        var first = looked("g1", "g2");
        var second = looked("g1", "g2");
        issue(first);
        assertFalse(requests.ask(first), "it is over");
        issue(second);
        assertEquals(List.of("ALREADY", "ALREADY"), states(second));
        assertEquals(2, count("certificate"));
        var english = new BatchDeskService.Order(CertificateType.GRADUATION, Language.EN);
        assertEquals(List.of("READY"), states(looked(english, "g1")));
        clock.advance(Duration.ofDays(31));
        assertEquals(List.of("READY", "READY"), states(looked("g1", "g2")), "another year");
    }

    /** What a node leaves that falls down is what was committed: row, certificate and trail together. */
    @Test
    void whatBreaksOffGoesOnWhereItStopped() throws Exception {
        var numbers = IntStream.rangeClosed(1, 6).mapToObj(at -> "g" + at).toArray(String[]::new);
        graduates(numbers);
        var id = looked(numbers);
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        approve(id);
        assertTrue(steps.run(steps.next(3).orElseThrow()));
        transaction.rollback();
        assertEquals(0, count("certificate"));
        assertEquals(Map.of(BatchRowState.READY, 6L), service.counts(id));
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        approve(id);
        var turn = steps.next(3).orElseThrow();
        steps.run(turn);
        steps.run(turn);
        transaction.commit();
        await(id, BatchState.DONE);
        assertEquals(Map.of(BatchRowState.ISSUED, 6L), service.counts(id));
        assertEquals(6, count("certificate"));
        assertEquals(
                6,
                new HashSet<>(certificates(id).stream()
                                .map(Certificate::getNumber)
                                .toList())
                        .size());
    }

    @Test
    void oneThatFailsIsNamedAndTheOthersGoOn() throws Exception {
        graduates("g1", "g2", "g3");
        var id = looked("g1", "g2", "g3");
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        approve(id);
        steps.giveUp(steps.next(1).orElseThrow());
        transaction.commit();
        await(id, BatchState.DONE);
        assertEquals(List.of("FAILED", "ISSUED", "ISSUED"), states(id));
    }

    /** The answer to a commit may be lost, and another node may have been at it. */
    @Test
    void whatWasDoneMeanwhileIsNotGivenUp() throws Exception {
        graduates("g1", "g2");
        var id = looked("g1", "g2");
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        approve(id);
        var turn = steps.next(1).orElseThrow();
        steps.run(turn);
        steps.giveUp(turn);
        transaction.commit();
        await(id, BatchState.DONE);
        assertEquals(List.of("ISSUED", "ISSUED"), states(id));
        transaction.begin();
        steps.giveUp(turn);
        transaction.commit();
        assertEquals(List.of("ISSUED", "ISSUED"), states(id), "nor once it is over");
    }

    /** A fault that hits each would use up all, and nobody could have them revoked. */
    @Test
    void whereEachFailsItStopsWithWhatIsLeft() throws Exception {
        var numbers = IntStream.rangeClosed(1, 7).mapToObj(at -> "g" + at).toArray(String[]::new);
        graduates(numbers);
        var id = looked(numbers);
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        approve(id);
        giveUp(5);
        transaction.commit();
        assertEquals(BatchState.STOPPED, service.find(id).orElseThrow().getState());
        assertEquals(Map.of(BatchRowState.FAILED, 5L, BatchRowState.READY, 2L), service.counts(id));

        desk.sits("clerk01", "CLERK");
        var again = looked(numbers);
        issue(again);
        sign(again);
        askRevoke(again);
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        requests.approve(waiting());
        giveUp(5);
        transaction.commit();
        assertEquals(Map.of(BatchRowState.KEPT, 5L, BatchRowState.ISSUED, 2L), service.counts(again));
        revoke(again);
        assertEquals(Map.of(BatchRowState.REVOKED, 7L), service.counts(again), "those that a fault kept from it, too");
    }

    /** It is not said of a batch that it is revoked, while one of its certificates is valid for a fault of ours. */
    @Test
    void whatAFaultKeptFromBeingRevokedCanBeRevokedStill() throws Exception {
        graduates("g1", "g2", "admin02");
        var id = looked("g1", "g2", "admin02");
        issue(id);
        sign(id);
        issues.revoke(certificates(id).get(1));
        askRevoke(id);
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        requests.approve(waiting());
        steps.run(steps.next(1).orElseThrow());
        steps.run(steps.next(1).orElseThrow());
        giveUp(1);
        transaction.commit();
        await(id, BatchState.STOPPED);
        assertEquals(List.of("REVOKED", "KEPT", "KEPT"), states(id));
        desk.sits("admin02", "ADMIN");
        assertFalse(requests.isRevocable(service.find(id).orElseThrow()), "the own one");
        desk.sits("admin01", "ADMIN");
        assertTrue(requests.isRevocable(service.find(id).orElseThrow()));
        askRevoke(id);
        assertEquals(1, requests.number(requests.waiting().get(0)));
        requests.approve(waiting());
        await(id, BatchState.REVOKED);
        assertEquals(List.of("REVOKED", "KEPT", "REVOKED"), states(id));
    }

    private void giveUp(int rows) {
        for (var row = 0; row < rows; row++) {
            steps.giveUp(steps.next(1).orElseThrow());
        }
    }

    /** What is wrong has to end soon; whether more can be issued can wait, and one who breaks that holds up nobody. */
    @Test
    void dryRunsHoldUpNothingAndGoOnWithoutTheOneThatFails() throws Exception {
        graduates("g1", "g2", "g3", "g4");
        var wrong = looked("g1");
        issue(wrong);
        sign(wrong);
        desk.sits("clerk01", "CLERK");
        var next = looked("g2");
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        var dry = service.byFile(GRADUATION, "x.csv", List.of(new BatchFile.Row(2, "g3"), new BatchFile.Row(3, "g4")))
                .id();
        giveUp(1);
        approve(next);
        askRevoke(wrong);
        requests.approve(waiting());
        assertEquals(wrong, steps.next(20).orElseThrow().batch());
        steps.run(steps.next(20).orElseThrow());
        assertEquals(next, steps.next(20).orElseThrow().batch());
        steps.run(steps.next(20).orElseThrow());
        assertEquals(dry, steps.next(20).orElseThrow().batch());
        transaction.commit();
        await(dry, BatchState.DRY);
        assertEquals(List.of("FAILED", "READY"), states(dry));
    }

    /** Nodes number in blocks of their own. */
    @Test
    void latestRequestIsTheLatestByTimeWhateverItsNumber() throws Exception {
        graduates("g1");
        var id = looked("g1");
        requests.ask(id);
        requests.withdraw(waiting());
        transaction.begin();
        entities.createNativeQuery("UPDATE issue_batch_request SET id = id + 1000")
                .executeUpdate();
        transaction.commit();
        clock.advance(Duration.ofMinutes(1));
        requests.ask(id);
        assertTrue(requests.last(service.find(id).orElseThrow()).orElseThrow().isWaiting());
    }

    @Test
    void whoeverAsksGetsNoneAndWhoeverHoldsOneHasNoneRevoked() throws Exception {
        graduates("g1", "clerk02", "admin02");
        var id = looked("g1", "clerk02", "admin02");
        desk.sits("clerk02", "CLERK");
        requests.ask(id);
        desk.sits("admin01", "ADMIN");
        requests.approve(waiting());
        await(id, BatchState.DONE);
        assertEquals(List.of("ISSUED", "OWN", "ISSUED"), states(id));
        desk.sits("admin02", "ADMIN");
        assertFalse(requests.isRevocable(service.find(id).orElseThrow()));
        assertThrows(AccessDeniedException.class, () -> requests.askRevoke(id, EndReason.LAYOUT, ""), "the own one");
        desk.sits("clerk02", "CLERK");
        requests.askRevoke(id, EndReason.LAYOUT, "");
        assertEquals(2, requests.number(requests.waiting().get(0)));
        desk.sits("admin02", "ADMIN");
        assertFalse(requests.isDecidable(requests.waiting().get(0)));
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "the own one");
        assertEquals(
                2,
                desk.trail("admin02").stream()
                        .filter(row -> row.contains("ACCESS_DENIED"))
                        .count());
        desk.sits("admin01", "ADMIN");
        requests.approve(waiting());
    }

    @Test
    void eachBatchThatIsLookedAtIsInTheTrail() throws Exception {
        graduates("g1");
        var first = looked("g1");
        var second = looked("g1");
        for (var id : List.of(first, second, first)) {
            lines(id);
        }
        assertEquals(2, count("audit_event WHERE kind = 'CERTIFICATE_BATCH_SEEN'"));
    }

    @Test
    void certificateKnowsItsBatchForThoseWhoMaySeeIt() throws Exception {
        graduates("g1");
        var id = looked("g1");
        issue(id);
        var certificate = certificates(id).get(0).getId();
        assertEquals(id, service.ofCertificate(certificate).orElseThrow().getId());
        assertEquals(Optional.empty(), service.ofCertificate(-1L));
        desk.sits("auditor01", "AUDITOR");
        assertEquals(Optional.empty(), service.ofCertificate(certificate));
    }

    @Test
    void olderOnesAreOnFurtherPages() {
        for (var at = 0; at < 21; at++) {
            service.byFile(GRADUATION, "x.csv", List.of(new BatchFile.Row(2, "nobody")));
        }
        assertEquals(20, service.latest("").rows().size());
        assertEquals(1, service.latest("2").rows().size());
        assertEquals(2, service.latest("9").number());
    }

    @Test
    void stoppedOneLeavesTheOthersAndCanBeRevoked() throws Exception {
        graduates("g1", "g2");
        var id = looked("g1", "g2");
        transaction.begin();
        jobs.hold(BatchStepService.JOB);
        approve(id);
        steps.run(steps.next(1).orElseThrow());
        desk.sits("clerk01", "CLERK");
        assertTrue(service.stop(id));
        transaction.commit();
        assertFalse(service.stop(id));
        assertEquals(List.of("ISSUED", "READY"), states(id));
        sign(id);
        revoke(id);
        assertEquals(List.of("REVOKED", "READY"), states(id));
    }

    /** What was issued anew or revoked by itself is not ended by a mistake of the batch; what is unsigned waits. */
    @Test
    void whatHasEndedIsKeptAndWhatIsUnsignedIsRevokedLater() throws Exception {
        graduates("g1", "g2");
        var id = looked("g1", "g2");
        issue(id);
        issues.valid(certificates(id).get(0));
        issues.revoke(certificates(id).get(0));
        askRevoke(id);
        requests.approve(waiting());
        Await.until(
                () -> {
                    runner.next();
                    return states(id).equals(List.of("KEPT", "ISSUED"));
                },
                () -> states(id).toString(),
                Duration.ofSeconds(30));
        assertEquals(BatchState.REVOKING, service.find(id).orElseThrow().getState());
        issues.valid(certificates(id).get(1));
        await(id, BatchState.REVOKED);
        assertEquals(List.of("KEPT", "REVOKED"), states(id));
    }

    @Test
    void bothTakeTwo() throws Exception {
        graduates("g1");
        desk.sits("admin02", "ADMIN");
        var id = looked("g1");
        assertTrue(requests.ask(id));
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "the asker");
        Desk.untilMailed(desk, "admin01", approvers::tell);
        assertEquals(List.of("CERTIFICATE_BATCH_WAITING admin01@old.example.com"), desk.mails("admin01"));
        assertTrue(desk.texts("admin01").get(0).contains("/desk/batch.xhtml?id=" + id));
        requests.withdraw(waiting());
        assertEquals(BatchState.DRY, service.find(id).orElseThrow().getState());
        desk.sits("clerk01", "CLERK");
        requests.ask(id);
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "a clerk");
        desk.sits("admin02", "ADMIN");
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "whoever chose them");
        desk.sits("admin01", "ADMIN");
        requests.approve(waiting());
        await(id, BatchState.DONE);
        requests.askRevoke(id, EndReason.LAYOUT, "");
        assertThrows(HelpRefusedException.class, () -> requests.askRevoke(id, EndReason.LAYOUT, ""), "once");
        assertThrows(AccessDeniedException.class, () -> requests.approve(waiting()), "the asker");
        desk.sits("admin02", "ADMIN");
        requests.refuse(waiting(), "It is right.");
        assertEquals(BatchState.DONE, service.find(id).orElseThrow().getState());
        assertTrue(requests.isRevocable(service.find(id).orElseThrow()));
    }

    @Test
    void refusedAndForgottenOnesAreOverAndTheirStudentsGo() throws Exception {
        graduates("g1", "g2");
        var refused = looked("g1");
        requests.ask(refused);
        var forgotten = looked("g2");
        desk.sits("admin01", "ADMIN");
        requests.refuse(waiting(), "Not these.");
        clock.advance(Duration.ofDays(8));
        keepHouse();
        assertEquals(BatchState.REFUSED, service.find(refused).orElseThrow().getState());
        assertEquals(BatchState.EXPIRED, service.find(forgotten).orElseThrow().getState());
        assertEquals(List.of(), states(refused));
        assertEquals(List.of(), states(forgotten));
        assertEquals(0, count("certificate"));
    }

    @Test
    void toWhomNothingWasIssuedGoesAfterATimeAndTheOthersStay() throws Exception {
        graduates("g1");
        var id = looked("g1", "nobody");
        issue(id);
        clock.advance(Duration.ofDays(91));
        keepHouse();
        assertEquals(List.of("ISSUED"), states(id));
    }

    /** As in the ledger. Whoever comes here after it was issued finds it, and is erased with it. */
    @Test
    void whoeverIsErasedStandsThereUnderAPseudonym() throws Exception {
        graduates("g1", "g2", "g3");
        hold("g3", HoldKind.FEES);
        var id = looked("g1", "g2", "g3");
        issue(id);
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                certificates(id).stream().map(Certificate::getAccount).toList());
        desk.student("g1");
        keepHouse();
        assertTrue(certificates(id).get(0).getAccount().isPresent());
        desk.student("g2");
        desk.student("g3");
        transaction.begin();
        for (var person : List.of("g1", "g2", "g3", "clerk01")) {
            erased.fire(new AccountErased(accounts.findByUserId(person).orElseThrow(), person, "#" + person));
        }
        transaction.commit();
        assertEquals(
                List.of("#g1", "#g2"),
                lines(id).stream().map(line -> line.row().getStudentNumber()).toList());
        assertEquals(
                List.of("#g1", "#g2"),
                certificates(id).stream().map(Certificate::getStudentNumber).toList());
        assertEquals("#clerk01", service.find(id).orElseThrow().getAskedBy());
    }

    /** An import may say only afterwards who a student is, and what was issued may have been issued anew. */
    @Test
    void whoeverIsKnownLaterGetsThemAndWhatWasIssuedAnew() throws Exception {
        graduates("g1", "g2");
        known("NULL");
        var id = looked("g1", "g2");
        issue(id);
        sign(id);
        transaction.begin();
        var anew = certificates(id).stream()
                .map(one -> revocation
                        .reissue(one.getId(), EndReason.LAYOUT, "admin01", Detail.NONE)
                        .orElseThrow()
                        .getId())
                .toList();
        transaction.commit();
        known("student_number");
        desk.student("g1");
        keepHouse();
        assertEquals(
                List.of(true, false),
                certificates(id).stream()
                        .map(one -> one.getAccount().isPresent())
                        .toList());
        assertTrue(issues.stored(anew.get(0)).getAccount().isPresent());
        known("NULL");
        transaction.begin();
        entities.createNativeQuery("UPDATE issue_batch_row SET user_key = NULL").executeUpdate();
        transaction.commit();
        known("student_number");
        desk.student("g2");
        transaction.begin();
        erased.fire(new AccountErased(accounts.findByUserId("g2").orElseThrow(), "g2", "#g2"));
        transaction.commit();
        assertEquals("#g2", lines(id).get(1).row().getStudentNumber());
        assertEquals("#g2", certificates(id).get(1).getStudentNumber());
        assertEquals("#g2", issues.stored(anew.get(1)).getStudentNumber());
    }

    /** What an import says of all. */
    private void known(String userKey) throws Exception {
        transaction.begin();
        entities.createNativeQuery("UPDATE student_record SET user_key = " + userKey)
                .executeUpdate();
        transaction.commit();
    }

    private static RecordName named(String name) {
        return new RecordName(name, "レイジ ハナ", "REIJI Hana", null);
    }

    private void graduates(String... numbers) throws Exception {
        for (var number : numbers) {
            graduate(number, named("例示 花"));
        }
    }

    private void graduate(String number, RecordName name) throws Exception {
        record(number, name, RecordStatus.GRADUATED, "文学部");
    }

    private void record(String number, RecordName name, RecordStatus status, String faculty) throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        transaction.begin();
        entities.persist(new StudentRecord(
                new StudentData(
                        number,
                        Optional.of(number),
                        name,
                        LocalDate.of(2003, 6, 15),
                        status,
                        new School(faculty, "Faculty of Letters", null, null, "学士課程", "Bachelor’s Program"),
                        OptionalInt.of(4),
                        today.minusYears(4),
                        Optional.empty(),
                        Optional.of(today.minusDays(7)).filter(day -> !status.isCurrent()),
                        new Degree("学士（文学）", "Bachelor of Arts", "文第1号")),
                clock.instant()));
        transaction.commit();
    }

    private void hold(String number, HoldKind kind) throws Exception {
        transaction.begin();
        var record = entities.createQuery(
                        "select r from StudentRecord r where r.studentNumber = :number", StudentRecord.class)
                .setParameter("number", number)
                .getSingleResult();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        entities.persist(new Hold(record, kind, "-", today, null, "clerk01", clock.instant()));
        transaction.commit();
    }

    private static BatchSearch faculty(String faculty) {
        return new BatchSearch(
                Optional.of(faculty), Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    private Long looked(String... numbers) {
        return looked(GRADUATION, numbers);
    }

    private Long looked(BatchDeskService.Order order, String... numbers) {
        var rows = IntStream.range(0, numbers.length)
                .mapToObj(at -> new BatchFile.Row(at + 2, numbers[at]))
                .toList();
        var id = service.byFile(order, "x.csv", rows).id();
        await(id, BatchState.DRY);
        return id;
    }

    /** Clerk and administrator let it be issued. */
    private void issue(Long id) {
        approve(id);
        await(id, BatchState.DONE);
    }

    private void approve(Long id) {
        desk.sits("clerk01", "CLERK");
        assertTrue(requests.ask(id));
        desk.sits("admin01", "ADMIN");
        requests.approve(waiting());
    }

    /** Administrator and clerk, who may approve here, let it be revoked. */
    private void revoke(Long id) {
        askRevoke(id);
        requests.approve(waiting());
        await(id, BatchState.REVOKED);
    }

    private void askRevoke(Long id) {
        desk.sits("admin01", "ADMIN");
        requests.askRevoke(id, EndReason.LAYOUT, "印影がかすれている。");
        desk.sits("clerk01", "CLERK", "ADMIN");
    }

    private void sign(Long id) {
        certificates(id).forEach(issues::valid);
    }

    private List<Certificate> certificates(Long id) {
        return lines(id).stream()
                .flatMap(line -> line.row().getCertificate().stream())
                .map(Certificate::getId)
                .map(issues::stored)
                .toList();
    }

    private List<BatchPaperService.Paper> taken(Long id) {
        papers.take(id, DocumentKind.PDF).orElseThrow();
        var found = new ArrayList<BatchPaperService.Paper>();
        Stream.iterate(
                        papers.taken(id, DocumentKind.PDF, 0),
                        Optional::isPresent,
                        paper -> papers.taken(
                                id, DocumentKind.PDF, paper.orElseThrow().row()))
                .map(Optional::orElseThrow)
                .filter(paper -> paper.pdf().isPresent())
                .forEach(found::add);
        return found;
    }

    private List<BatchDeskService.Line> lines(Long id) {
        return service.page(id, Optional.empty(), 0);
    }

    private List<String> states(Long id) {
        return lines(id).stream().map(line -> line.row().getState().name()).toList();
    }

    private Long waiting() {
        return requests.waiting().get(0).getId();
    }

    private int count(String table) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult())
                .intValue();
    }

    /** Goes on with it, as the background does, too. */
    private void await(Long id, BatchState state) {
        Await.until(
                () -> {
                    runner.next();
                    return service.find(id).orElseThrow().getState() == state;
                },
                () -> state + ", but it is " + service.find(id).orElseThrow().getState(),
                Duration.ofSeconds(30));
    }

    private void keepHouse() throws Exception {
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
    }
}
