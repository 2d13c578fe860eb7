package org.madoguchi.certificate;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.Outcome;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.seal.Seal;
import org.madoguchi.seal.TestTimestampServer;
import org.madoguchi.settings.DataFolder;
import org.madoguchi.settings.Settings;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What the desk sees while the timestamp server is in trouble, and what there is once it is well again. */
@ServiceTest
class SigningWorkerIT {

    private static final int ALL = 3;
    /** For a server that never answers; for those that do, on a machine that has much else to do. */
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final Duration LONG = Duration.ofMinutes(1);

    @Inject
    private Issues issues;

    @Inject
    private SigningQueueService queue;

    @Inject
    private CertificatePress press;

    @Inject
    private SigningLedger ledger;

    @Inject
    private AuditTrail trail;

    @Inject
    private Settings settings;

    @Inject
    private PublicUrl url;

    @Inject
    private ZoneId zone;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    private List<Certificate> certificates;

    @BeforeEach
    void issue() {
        certificates = List.of(issues.issue(), issues.issue(), issues.issue());
    }

    @Test
    void troubleIsSeenAndOnceItIsOverEachHasOneSetOfFiles() throws Exception {
        try (var server = TestTimestampServer.ofDemo(DataFolder.of(settings), clock)) {
            server.isSilent();
            failsWith(worker(server, SHORT), SigningFault.TIMESTAMP, "did not answer within");
            server.answersStatus(503);
            var worker = worker(server, LONG);
            failsWith(worker, SigningFault.TIMESTAMP, "answered 503");
            server.answersForeign();
            failsWith(worker, SigningFault.TIMESTAMP_WRONG, "TIMESTAMP_FOREIGN");
            assertEquals(ALL, trail(Outcome.FAILED), "the first failure of each, and no other");
            assertEquals(List.of(), documents());

            server.answersHonestly();
            AtOnce.call(2, () -> {
                while (worker.signNext()) {
                    // the next
                }
                return null;
            });
        }
        assertEquals(nCopies(ALL, CertificateState.VALID), states());
        assertEquals(ALL, trail(Outcome.SUCCESS));
        assertEquals(3 * ALL, documents().size());
        assertEquals(3 * ALL, documents().stream().distinct().count());
        transaction.begin();
        assertEquals(0, ledger.countWaiting());
        assertEquals(
                List.of((long) ALL),
                ledger.keyUses().stream().map(SigningLedger.KeyUse::uses).toList());
        transaction.commit();
    }

    @Test
    void fullDiskIsNamed() throws Exception {
        var maker = new CertificateMaker(press, new Seal(settings, clock, url), url, zone, clock) {
            @Override
            public SignedFiles make(SigningTask task) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        failsWith(new SigningWorker(queue, maker, press), SigningFault.DISK, "No space left");
    }

    /** Each is tried once, and is due again when this ends. */
    private void failsWith(SigningWorker worker, SigningFault fault, String words) throws Exception {
        for (var one = 0; one < ALL; one++) {
            assertFalse(worker.signNext());
        }
        assertEquals(nCopies(ALL, CertificateState.QUEUED), states());
        transaction.begin();
        var waiting = ledger.waiting(ALL + 1);
        transaction.commit();
        assertEquals(ALL, waiting.size());
        for (var job : waiting) {
            assertEquals(Optional.of(fault), job.getFault());
            assertTrue(job.getWords().orElseThrow().contains(words), job.getWords()::orElseThrow);
        }
        clock.advance(Duration.ofMinutes(1));
    }

    private List<CertificateState> states() {
        return certificates.stream().map(one -> issues.stored(one).getState()).toList();
    }

    private List<String> documents() {
        return certificates.stream()
                .flatMap(one -> issues.documents(one).stream())
                .map(Document::getSha256)
                .toList();
    }

    private int trail(Outcome outcome) {
        var signed = new AuditSearch(null, null, "", "", AuditKind.CERTIFICATE_SIGNED, outcome, "", null);
        return trail.page(signed, Optional.empty(), 100).size();
    }

    private SigningWorker worker(TestTimestampServer server, Duration timeout) {
        var trouble = Settings.of(Map.of(
                "madoguchi.simulation", "true",
                "madoguchi.data-dir", DataFolder.of(settings).toString(),
                "madoguchi.tsa.url", server.url().toString(),
                "madoguchi.tsa.timeout", timeout.toString()));
        var seal = new Seal(trouble, clock, url);
        return new SigningWorker(queue, new CertificateMaker(press, seal, url, zone, clock), press);
    }
}
