package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.AccountErased;
import org.madoguchi.audit.Detail;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** From the number to the files, and what becomes of a certificate afterwards. */
@ServiceTest
class SigningQueueServiceIT {

    @Inject
    private Issues issues;

    @Inject
    private SigningQueueService queue;

    @Inject
    private CertificateFinder finder;

    @Inject
    private CertificateLedger ledger;

    @Inject
    private RevocationService revocation;

    @Inject
    private DocumentErasureService erasure;

    @Inject
    private ZoneId zone;

    @Inject
    private StatusListService lists;

    @Inject
    private StatusLists published;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private Event<AccountErased> erased;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestClock clock;

    @Test
    void eachIsClaimedByOneOfManyWorkers() throws Exception {
        for (var number = 0; number < 20; number++) {
            issues.issue();
        }
        var claimed = AtOnce.call(4, () -> {
            var mine = new ArrayList<Long>();
            for (var task = queue.claim(); task.isPresent(); task = queue.claim()) {
                mine.add(task.get().certificate());
            }
            return mine;
        });
        var all = claimed.stream().flatMap(List::stream).toList();
        assertEquals(20, all.size());
        assertEquals(20, all.stream().distinct().count());
    }

    @Test
    void filesCodeAndStateChangeTogether() throws Exception {
        var certificate = issues.issue();
        var code = issues.job(certificate).orElseThrow().getCode();
        var task = queue.claim().orElseThrow();
        transaction.begin();
        queue.done(task, Issues.files("one"));
        transaction.rollback(); // as if this node had died
        assertEquals(CertificateState.QUEUED, issues.stored(certificate).getState());
        assertEquals(0, issues.documents(certificate).size());
        assertTrue(issues.job(certificate).isPresent());

        queue.done(task, Issues.files("one"));
        assertEquals(CertificateState.VALID, issues.stored(certificate).getState());
        assertEquals(3, issues.documents(certificate).size());
        assertFalse(issues.job(certificate).isPresent(), "the clear code would stay");
        transaction.begin();
        assertEquals(certificate.getId(), finder.byCode(code).orElseThrow().getId());
        var hash = MessageDigest.getInstance("SHA-256").digest("one pdf".getBytes(StandardCharsets.UTF_8));
        assertEquals(certificate.getId(), finder.bySha256(hash).orElseThrow().getId());
        transaction.commit();
    }

    @Test
    void anotherGoesOnWhenTheLeaseHasRunOutAndTheFirstResultCounts() {
        var certificate = issues.issue();
        var first = queue.claim().orElseThrow();
        assertEquals(Optional.empty(), queue.claim());
        clock.advance(IssueJob.LEASE.plusSeconds(1));
        var second = queue.claim().orElseThrow();
        assertEquals(first.code(), second.code());
        queue.failed(first, SigningFault.OTHER, "late");
        assertEquals(Optional.empty(), issues.job(certificate).orElseThrow().getFault());
        queue.done(second, Issues.files("second"));
        queue.done(first, Issues.files("first"));
        assertEquals(3, issues.documents(certificate).size());
        assertEquals(
                "second pdf",
                new String(issues.documents(certificate).get(0).getContent().orElseThrow()));
    }

    @Test
    void failureIsKeptForTheDeskAndPausesGrow() {
        var certificate = issues.issue();
        var pauses = new ArrayList<Duration>();
        for (var attempt = 0; attempt < 9; attempt++) {
            queue.failed(queue.claim().orElseThrow(), SigningFault.TIMESTAMP, "no answer");
            var job = issues.job(certificate).orElseThrow();
            var pause = Duration.between(clock.instant(), job.getNextAttemptAt());
            pauses.add(pause);
            assertEquals(Optional.empty(), queue.claim());
            clock.advance(pause);
        }
        assertEquals(Duration.ofSeconds(10), pauses.get(0));
        assertEquals(Duration.ofSeconds(20), pauses.get(1));
        assertEquals(Duration.ofMinutes(10), pauses.get(8));
        assertEquals(
                SigningFault.TIMESTAMP,
                issues.job(certificate).orElseThrow().getFault().orElseThrow());
        queue.done(queue.claim().orElseThrow(), Issues.files("at last"));
        assertEquals(certificate.getNumber(), issues.stored(certificate).getNumber());
    }

    @Test
    void revokedOneIsEndedOnceAndItsBitSetInTheListSignedAnew() throws Exception {
        var certificate = issues.valid(issues.issue());
        var place = certificate.getPlace();
        untilEnded(place, List.of());
        clock.advance(Duration.ofSeconds(5));
        assertTrue(revocation.revoke(certificate.getId(), EndReason.FRAUD, "clerk01", Detail.NONE));
        assertFalse(revocation.revoke(certificate.getId(), EndReason.FRAUD, "clerk01", Detail.NONE));
        assertEquals(CertificateState.REVOKED, issues.stored(certificate).getState());
        clock.advance(Duration.ofSeconds(5));
        untilEnded(place, List.of(place.getIndex()));
    }

    /** Signed by this, or by the background, which may be at it just now and keeps others out. */
    private void untilEnded(StatusPlace place, List<Integer> ended) {
        Await.until(
                () -> {
                    lists.renew();
                    return published
                            .current(place.getList())
                            .map(SigningQueueServiceIT::revoked)
                            .equals(Optional.of(ended));
                },
                "the signed list, with bits " + ended);
    }

    /** The places whose bit is set in a signed list, as a program reads it (W3C Bitstring Status List 1.0, 3.2). */
    private static List<Integer> revoked(String jwt) {
        var payload = new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(payload))) {
            var encoded = reader.readObject().getJsonObject("credentialSubject").getString("encodedList");
            assertEquals('u', encoded.charAt(0));
            var packed = new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1)));
            var bits = new GZIPInputStream(packed).readAllBytes();
            assertEquals(StatusList.PLACES, bits.length * Byte.SIZE);
            return IntStream.range(0, StatusList.PLACES)
                    .filter(place -> (bits[place / Byte.SIZE] & 0x80 >> place % Byte.SIZE) != 0)
                    .boxed()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void waitingOneCannotBeRevoked() {
        var certificate = issues.issue();
        assertFalse(revocation.revoke(certificate.getId(), EndReason.FRAUD, "clerk01", Detail.NONE));
        assertEquals(CertificateState.QUEUED, issues.stored(certificate).getState());
    }

    /** Whatever it was issued for is gone; otherwise it would become valid a minute later. */
    @Test
    void waitingOneWhoseGroundIsGoneIsRevokedAndASignatureThatComesLaterIsDropped() {
        var certificate = issues.issue();
        var task = queue.claim().orElseThrow();
        assertTrue(revocation.revoke(certificate.getId(), EndReason.PAYMENT_REVERSED, Detail.NONE));
        assertFalse(revocation.revoke(certificate.getId(), EndReason.PAYMENT_REVERSED, Detail.NONE), "once");
        queue.done(task, Issues.files("late"));
        assertEquals(CertificateState.REVOKED, issues.stored(certificate).getState());
        assertEquals(List.of(), issues.documents(certificate));
    }

    @Test
    void reissuedOneHasTheSameContentAndAnotherNumber() {
        var before = issues.valid(issues.issue());
        var after = revocation
                .reissue(before.getId(), EndReason.LOST, "clerk01", Detail.NONE)
                .orElseThrow();
        assertEquals(CertificateState.SUPERSEDED, issues.stored(before).getState());
        assertEquals(
                after.getNumber(),
                issues.stored(before).getSuccessor().orElseThrow().getNumber());
        assertEquals(
                issues.stored(before).getSnapshot().getSha256(),
                issues.stored(after).getSnapshot().getSha256());
        assertEquals(CertificateState.QUEUED, issues.stored(after).getState());
    }

    @Test
    void bytesGoAfterTheirTimeAndHashesStay() throws Exception {
        var certificate = issues.valid(issues.issue());
        keepHouse(clock);
        assertTrue(issues.documents(certificate).get(0).getContent().isPresent());
        clock.advance(Duration.ofDays(91));
        keepHouse(clock);
        for (var document : issues.documents(certificate)) {
            assertEquals(Optional.empty(), document.getContent());
            assertEquals(64, document.getSha256().length());
        }
        assertEquals(CertificateState.VALID, issues.stored(certificate).getState());
        assertTrue(issues.stored(certificate).getSnapshot().getContent().isPresent());
    }

    /** Between the reading of what is old and its erasure. */
    @Test
    void bytesWhoseTimeIsProlongedMeanwhileStay() throws Exception {
        var certificate = issues.valid(issues.issue());
        clock.advance(Duration.ofDays(91));
        var now = clock.instant();
        var old = issues.documents(certificate).stream().map(Document::getId).toList();
        erasure.keep(certificate, now.plus(Duration.ofDays(7)));
        erasure.erase(old, LocalDate.ofInstant(now, zone));
        assertTrue(issues.documents(certificate).get(0).getContent().isPresent());
    }

    @Test
    void erasedPersonLeavesTheLineUnderAPseudonym() throws Exception {
        var certificate = issues.valid(issues.issueFor("s0000123"));
        transaction.begin();
        erased.fire(new AccountErased(issues.stored(certificate).getAccount().orElseThrow(), "s0000123", "erased:7"));
        transaction.commit();
        var left = issues.stored(certificate);
        assertEquals("erased:7", left.getStudentNumber());
        assertEquals("", left.getHolderName());
        assertEquals(certificate.getNumber(), left.getNumber());
        assertEquals(certificate.getIssuedOn(), left.getIssuedOn());
        assertEquals(Optional.empty(), left.getSnapshot().getContent());
        assertEquals(Optional.empty(), issues.documents(certificate).get(0).getContent());
        assertEquals(0, found("髙橋"));
    }

    @Test
    void oneThatWaitsIsRevokedWhenItsPersonIsErased() throws Exception {
        var certificate = issues.issueFor("s0000124");
        var claimed = queue.claim().orElseThrow();
        var place = certificate.getPlace();
        untilEnded(place, List.of());
        clock.advance(Duration.ofSeconds(5));
        transaction.begin();
        erased.fire(new AccountErased(issues.stored(certificate).getAccount().orElseThrow(), "s0000124", "erased:8"));
        transaction.commit();
        queue.done(claimed, Issues.files("too late"));
        var left = issues.stored(certificate);
        assertEquals(CertificateState.REVOKED, left.getState());
        assertEquals(Optional.of(EndReason.ERASED), left.getEndReason());
        assertEquals(Optional.empty(), left.getSigned());
        assertEquals(Optional.empty(), issues.job(certificate));
        assertEquals(List.of(), issues.documents(certificate));
        clock.advance(Duration.ofSeconds(5));
        untilEnded(place, List.of(place.getIndex()));
    }

    @Test
    void errorIsToldAndTriedSeldom() {
        var certificate = issues.issue();
        queue.failed(queue.claim().orElseThrow(), SigningFault.ERROR, "Java heap space");
        var job = issues.job(certificate).orElseThrow();
        assertEquals(Duration.ofMinutes(10), Duration.between(clock.instant(), job.getNextAttemptAt()));
    }

    @Test
    void ledgerIsSearchedByEachOfItsFields() throws Exception {
        var one = issues.valid(issues.issue());
        var other = issues.issue();
        assertEquals(2, found("高橋 美"));
        assertEquals(2, found("美 takahashi 高橋"), "in any order and script");
        assertEquals(0, found("高橋 鈴木"), "who bears one of them is not meant");
        assertEquals(2, found("takahashi"));
        assertEquals(0, found("鈴木"));
        transaction.begin();
        var today = one.getIssuedOn();
        var all = LedgerSearch.all(today);
        assertEquals(2, ledger.count(all));
        assertEquals(List.of(other.getNumber()), numbers(ledger.find(all, 0, 1)));
        assertEquals(List.of(one.getNumber()), numbers(ledger.find(all, 1, 1)));
        assertEquals(
                List.of(one.getNumber()),
                numbers(ledger.find(search(one.getNumber(), "", Optional.empty(), today), 0, 9)));
        assertEquals(2, ledger.count(search("", "l230123", Optional.empty(), today)));
        assertEquals(1, ledger.count(search("", "", Optional.of(Standing.VALID), today)));
        assertEquals(0, ledger.count(search("", "", Optional.of(Standing.EXPIRED), today)));
        assertEquals(2, ledger.next(all, Long.MAX_VALUE, 9).size());
        transaction.commit();
    }

    private static LedgerSearch search(
            String number, String student, Optional<Standing> standing, java.time.LocalDate today) {
        return new LedgerSearch(
                number, Optional.empty(), "", student, Optional.empty(), Optional.empty(), standing, today);
    }

    private long found(String name) throws Exception {
        transaction.begin();
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var total = ledger.count(new LedgerSearch(
                "", Optional.empty(), name, "", Optional.empty(), Optional.empty(), Optional.empty(), today));
        transaction.commit();
        return total;
    }

    private static List<String> numbers(List<Certificate> rows) {
        return rows.stream().map(Certificate::getNumber).toList();
    }

    private void keepHouse(Clock now) throws Exception {
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(now.instant()));
        transaction.commit();
    }
}
