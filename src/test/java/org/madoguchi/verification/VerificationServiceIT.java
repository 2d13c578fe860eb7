package org.madoguchi.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.client.Client;
import org.madoguchi.paper.Field;
import org.madoguchi.testing.LedgerLine;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Anybody is told what a certificate says and is worth, and nothing of those that nobody may know of. */
@ServiceTest
class VerificationServiceIT {

    private static final Question BARE = question(null, null);
    private static final Client RECIPIENT = new Client("192.0.2.1", "");
    private static final Client OTHER = new Client("192.0.2.2", "");

    @Inject
    private VerificationService service;

    @Inject
    private TestClock clock;

    @Inject
    private ZoneId zone;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    private LocalDate today;

    @BeforeEach
    void lookAtTheCalendar() {
        today = LocalDate.ofInstant(clock.instant(), zone);
    }

    @Test
    void codeTellsWhatThePaperSaysLessBirthDateAndStudentNumber() throws Exception {
        var line = stored(LedgerLine.enrolment(today));
        var answer = service.byCode(line.code(), BARE, RECIPIENT);
        assertEquals(Result.VALID, answer.result());
        var said = answer.statement().orElseThrow();
        assertEquals("enrolment", said.template());
        assertEquals(line.number(), said.number());
        assertEquals(today, said.issuedOn());
        assertEquals(
                Set.of(Field.NAME, Field.NAME_ROMAN, Field.FACULTY, Field.SCHOOL_YEAR, Field.ENROLLED_ON),
                said.values().keySet());
        assertEquals("葛\udb40\udd00城 辻子", said.values().get(Field.NAME));
        assertFalse(said.withheld());
    }

    @Test
    void revokedTellsTheDayAlone() throws Exception {
        var line = stored(LedgerLine.enrolment(today.minusDays(9)).revoked(today.minusDays(2)));
        var answer = service.byCode(line.code(), BARE, RECIPIENT);
        assertEquals(Result.REVOKED, answer.result());
        assertEquals(
                Optional.of(today.minusDays(2)),
                answer.statement().orElseThrow().revokedOn());
        assertFalse(answer.toString().contains("WRONG_CONTENT"));
    }

    @Test
    void supersededTellsTheSuccessorsDayAlone() throws Exception {
        var next = stored(LedgerLine.enrolment(today.minusDays(1)));
        var line = stored(LedgerLine.enrolment(today.minusDays(9)).supersededBy(next));
        var answer = service.byCode(line.code(), BARE, RECIPIENT);
        assertEquals(Result.SUPERSEDED, answer.result());
        var said = answer.statement().orElseThrow();
        assertEquals(Optional.of(today.minusDays(1)), said.replacedOn());
        assertEquals(Optional.empty(), said.revokedOn());
        assertFalse(answer.toString().contains(next.number()));
    }

    @Test
    void lastDayIsGoodAndTheNextIsNot() throws Exception {
        var good = stored(LedgerLine.enrolment(today.minusDays(90)).validUntil(today));
        var over = stored(LedgerLine.enrolment(today.minusDays(91)).validUntil(today.minusDays(1)));
        assertEquals(Result.VALID, service.byCode(good.code(), BARE, RECIPIENT).result());
        assertEquals(
                Result.EXPIRED, service.byCode(over.code(), BARE, RECIPIENT).result());
        assertEquals(Result.EXPIRED, service.byFile(hash(over.file())).result());
    }

    @Test
    void whatWaitsForItsSignatureIsAsUnknownAsAnyOther() throws Exception {
        var line = stored(LedgerLine.enrolment(today).queued());
        var known = service.byCode(line.code(), BARE, RECIPIENT);
        assertEquals(service.byCode(VerificationCode.random(), BARE, OTHER), known);
        assertEquals(Result.NOT_FOUND, known.result());
        assertEquals(List.of(1L, 1L), counted());
        assertEquals(Result.NOT_FOUND, service.byFile(hash(line.file())).result());
    }

    @Test
    void gradesAreOpenedByNameAndDateOnly() throws Exception {
        var line = stored(LedgerLine.transcript(today));
        for (var wrong : List.of(
                BARE,
                question("KATSURAGI Tsujiko", null),
                question(null, today.toString()),
                question("KATSURAGI Tsujiko", today.minusDays(1).toString()),
                question("KATSURAGI Ayame", today.toString()),
                question("KATSURAGI Tsujiko", "today"))) {
            var said = service.byCode(line.code(), wrong, RECIPIENT).statement().orElseThrow();
            assertTrue(said.withheld(), wrong::toString);
            assertEquals(List.of(), said.courses());
            assertEquals(Set.of(Field.NAME, Field.FACULTY), said.values().keySet());
        }
        var said = service.byCode(line.code(), question("Katsuragi tsujiko", today.toString()), RECIPIENT)
                .statement()
                .orElseThrow();
        assertFalse(said.withheld());
        assertEquals("Linear Algebra I", said.courses().get(0).name());
        assertEquals("3.42", said.values().get(Field.GPA));
        assertTrue(service.byFile(hash(line.file())).statement().orElseThrow().withheld());
    }

    /** The bytes are not even kept here. */
    @Test
    void fileIsKnownByItsHashOnceItsBytesAreErased() throws Exception {
        var line = stored(LedgerLine.enrolment(today));
        var answer = service.byFile(hash(line.file()));
        assertEquals(Result.VALID, answer.result());
        assertTrue(answer.byFile());
        assertEquals(line.number(), answer.statement().orElseThrow().number());
        assertEquals(Result.NOT_FOUND, service.byFile(hash(new byte[] {1})).result());
    }

    @Test
    void erasedPersonLeavesStateNumberAndDate() throws Exception {
        var line = stored(LedgerLine.enrolment(today));
        run("update snapshot set content = null");
        var said = service.byCode(line.code(), BARE, RECIPIENT).statement().orElseThrow();
        assertEquals(line.number(), said.number());
        assertTrue(said.values().isEmpty());
    }

    @Test
    void guessesOfOneNetworkComeToAnEndAndRightCodesDoNot() throws Exception {
        var line = stored(LedgerLine.enrolment(today));
        for (var guess = 0; guess < 300; guess++) {
            assertEquals(Result.NOT_FOUND, ask(VerificationCode.random(), RECIPIENT));
        }
        assertEquals(Result.TOO_MANY, ask(VerificationCode.random(), RECIPIENT));
        assertEquals(Result.TOO_MANY, ask(line.code(), RECIPIENT), "else guessing would go on");
        assertEquals(Result.VALID, service.byFile(hash(line.file())).result());
        for (var listener = 0; listener < 400; listener++) {
            assertEquals(Result.VALID, ask(line.code(), OTHER), "a lecture hall");
        }
        clock.advance(Duration.ofMinutes(16));
        assertEquals(Result.VALID, ask(line.code(), RECIPIENT));
    }

    @Test
    void neighboursInAnIPv6NetworkAreOne() {
        for (var guess = 0; guess < 300; guess++) {
            ask(VerificationCode.random(), new Client("2001:db8:1:2::" + Integer.toHexString(guess), ""));
        }
        assertEquals(Result.TOO_MANY, ask(VerificationCode.random(), new Client("2001:db8:1:2:ffff::1", "")));
        assertEquals(Result.NOT_FOUND, ask(VerificationCode.random(), new Client("2001:db8:1:3::1", "")));
    }

    private Result ask(VerificationCode code, Client client) {
        return service.byCode(code, BARE, client).result();
    }

    private LedgerLine stored(LedgerLine line) throws Exception {
        run(line.sql().toArray(String[]::new));
        return line;
    }

    private void run(String... statements) throws Exception {
        transaction.begin();
        for (var statement : statements) {
            entities.createNativeQuery(statement).executeUpdate();
        }
        transaction.commit();
    }

    private List<Long> counted() {
        return entities
                .createQuery("select t.failures from Throttle t order by t.subject", Integer.class)
                .getResultList()
                .stream()
                .map(Integer::longValue)
                .toList();
    }

    private static Question question(String name, String date) {
        return new Question(Optional.empty(), Optional.ofNullable(name), Optional.ofNullable(date), Optional.empty());
    }

    private static byte[] hash(byte[] file) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(file);
    }
}
