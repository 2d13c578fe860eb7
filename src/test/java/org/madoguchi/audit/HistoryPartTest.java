package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person is told own acts and what staff did for them, of each kind once, and nothing else. */
class HistoryPartTest {

    /** What no person asked for, or somebody else did. */
    private static final List<String> NOT_TOLD = List.of(
            "_SEEN",
            "_SEARCHED",
            "_EXPORTED",
            "_EXPIRED",
            "MEMO_",
            "MAIL_",
            "VANISHED_",
            "ACCOUNT_",
            "TRAIL_",
            "COHORT_",
            "NOTICE_",
            "MANUAL_",
            "CATALOGUE_",
            "RECORDS_",
            "CERTIFICATE_BATCH_",
            "DELIVERY_");

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void kindBelongsToOnePartAtMost(AuditKind kind) {
        assertTrue(
                Stream.of(HistoryPart.values()).filter(part -> part.has(kind)).count() <= 1);
    }

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void helpIsToldAndLooksAreNot(AuditKind kind) {
        if (kind.isHelp()) {
            assertTrue(HistoryPart.CAUSED.has(kind));
        } else if (kind.isLook() || NOT_TOLD.stream().anyMatch(word -> isIn(kind, word))) {
            assertFalse(isTold(kind));
        }
    }

    private static boolean isIn(AuditKind kind, String word) {
        return word.endsWith("_") ? kind.name().startsWith(word) : kind.name().endsWith(word);
    }

    /** A new kind has to be decided on: it is one of these, or is put in its part. */
    @Test
    void whatIsNotToldIsKnown() {
        assertEquals(
                List.of(
                        AuditKind.REQUEST_REFUSED,
                        AuditKind.ROLES_CHANGED,
                        AuditKind.DOCTOR_RUN,
                        AuditKind.APPLICATION_PAID,
                        AuditKind.APPLICATION_PAID_LATE,
                        AuditKind.APPLICATION_REVERSED,
                        AuditKind.APPLICATION_ISSUED,
                        AuditKind.APPLICATION_STUCK,
                        AuditKind.APPLICATION_READY,
                        AuditKind.APPLICATION_PRINTED,
                        AuditKind.APPLICATION_UNCOLLECTED,
                        AuditKind.APPLICATION_OPENED,
                        AuditKind.CERTIFICATE_SIGNED,
                        AuditKind.PAYMENT_PAID,
                        AuditKind.PAYMENT_ENDED,
                        AuditKind.PAYMENT_NOTICE,
                        AuditKind.PRINT_ORDERED,
                        AuditKind.PRINT_CANCELLED,
                        AuditKind.CERTIFICATE_SAMPLED,
                        AuditKind.SET_UP_REMINDED),
                AuditKind.known().stream()
                        .filter(kind -> !isTold(kind))
                        .filter(kind -> !kind.isLook())
                        .filter(kind -> NOT_TOLD.stream().noneMatch(word -> isIn(kind, word)))
                        .toList());
    }

    private static boolean isTold(AuditKind kind) {
        return Stream.of(HistoryPart.values()).anyMatch(part -> part.has(kind));
    }
}
