package org.madoguchi.admin.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordStatus;

class BatchTest {

    private static final Instant NOW = Instant.EPOCH;

    private final Batch batch =
            new Batch(CertificateType.GRADUATION, Language.JA, BatchSource.FILE, "x.csv", 3, "Clerk01", NOW);

    @Test
    void nothingIsIssuedUnlessItWasLookedAtAndAskedFor() {
        assertThrows(IllegalStateException.class, () -> batch.start("admin01", NOW));
        batch.checked(2);
        assertThrows(IllegalStateException.class, () -> batch.start("admin01", NOW), "one person alone");
        batch.ask("clerk02");
        batch.start("admin01", NOW);
        assertThrows(IllegalStateException.class, () -> batch.start("admin01", NOW), "twice");
        assertThrows(
                IllegalStateException.class, () -> batch.revoke(EndReason.LAYOUT, "admin01", NOW), "in the middle");
        batch.stop(NOW);
        batch.revoke(EndReason.LAYOUT, "admin01", NOW);
        batch.revoked();
        assertEquals(BatchState.REVOKED, batch.getState());
        assertThrows(IllegalStateException.class, () -> batch.revoke(EndReason.LAYOUT, "admin01", NOW));
    }

    @Test
    void whereNobodyCanHaveItThereIsNothingToAskFor() {
        batch.checked(0);
        assertFalse(batch.isAskable());
    }

    @Test
    void takenBackOneCanBeAskedForAgain() {
        batch.checked(2);
        batch.ask("clerk02");
        batch.takeBack();
        assertTrue(batch.isAskable());
        assertFalse(batch.isActOf("clerk02"));
    }

    @Test
    void nobodyWhoHadAHandInItActsForOneself() {
        batch.checked(2);
        batch.ask("Clerk02");
        batch.start("Admin01", NOW);
        for (var person : List.of("clerk01", "clerk02", "admin01")) {
            assertTrue(batch.isActOf(person), person);
        }
        assertFalse(batch.isActOf("admin02"));
    }

    /** A fault that hits each row stops it; rows here and there that are at fault themselves do not. */
    @Test
    void stopsAfterSomeInARowAlone() {
        for (var row = 0; row < 20; row++) {
            assertFalse(batch.broke(), "a dry run is only gone through once more");
        }
        batch.checked(2);
        batch.ask("clerk02");
        batch.start("admin01", NOW);
        for (var row = 0; row < 4; row++) {
            assertFalse(batch.broke());
        }
        batch.went();
        for (var row = 0; row < 4; row++) {
            assertFalse(batch.broke());
        }
        assertTrue(batch.broke());
        batch.stop(NOW);
        batch.revoke(EndReason.LAYOUT, "admin01", NOW);
        assertFalse(batch.broke());
        batch.stop(NOW);
        assertTrue(batch.isOver(), "and can be asked for again");
    }

    @Test
    void whoeverChoseThemIsNoSecondPersonForTheIssueButForItsEnd() {
        var issue = BatchRequest.issue(batch, "clerk02", NOW);
        assertFalse(issue.isDecidableBy("CLERK01"));
        assertFalse(issue.isDecidableBy("clerk02"));
        assertTrue(issue.isDecidableBy("admin01"));
        var revoke = BatchRequest.revoke(batch, EndReason.LAYOUT, "", "clerk02", NOW);
        assertTrue(revoke.isDecidableBy("clerk01"));
        assertFalse(revoke.isDecidableBy("clerk02"));
        assertEquals(Optional.empty(), revoke.getRemark());
    }

    @Test
    void searchAsksForWhatWasGivenAlone() {
        var none = Optional.<String>empty();
        assertTrue(new BatchSearch(none, Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty())
                .isEmpty());
        var some = new BatchSearch(
                Optional.of("文学部"),
                Optional.of(RecordStatus.GRADUATED),
                OptionalInt.of(4),
                Optional.empty(),
                Optional.empty());
        assertEquals(Map.of("faculty", "文学部", "status", RecordStatus.GRADUATED, "year", 4), some.values());
    }
}
