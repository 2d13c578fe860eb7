package org.madoguchi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.madoguchi.paper.Language;

/** What two persons agree on is what holds afterwards. */
class TermTextsTest {

    private static final TypeTerms TERMS = new TypeTerms(
            4,
            true,
            EnumSet.of(Language.JA),
            EnumSet.of(ReceiptMethod.STORE, ReceiptMethod.SELF),
            20,
            OptionalInt.of(5),
            OptionalInt.empty(),
            OptionalInt.of(90),
            true,
            false,
            true,
            new Period(Optional.of(LocalDate.parse("2027-04-01")), Optional.empty()),
            List.of(
                    new TypeRule(RuleKind.NO_HOLD, null),
                    new TypeRule(RuleKind.STATUS_IN, "ENROLLED,ON_LEAVE"),
                    new TypeRule(RuleKind.YEAR_FROM, "3")));

    @Test
    void termsAreTheSameAfterTheyWereTexts() {
        assertEquals(TERMS, TermTexts.read(4, TermTexts.of(TERMS)));
    }

    @Test
    void everyKindOfRuleIsTold() {
        var told = TermTexts.of(TERMS).keySet();
        for (var kind : RuleKind.values()) {
            assertEquals(true, told.contains(kind.name()), kind::name);
        }
    }

    @Test
    void whatIsTakenAwayIsGone() {
        var texts = new HashMap<>(TermTexts.of(TERMS));
        texts.put("NO_HOLD", "");
        texts.put("perDay", "");
        texts.put("active", "false");
        var read = TermTexts.read(4, texts);
        assertEquals(Optional.empty(), read.rule(RuleKind.NO_HOLD));
        assertEquals(OptionalInt.empty(), read.perDay());
        assertFalse(read.active());
    }

    @Test
    void whatNobodyCouldHaveIsRefused() {
        var texts = new HashMap<>(TermTexts.of(TERMS));
        texts.put("methods", "");
        assertThrows(IllegalArgumentException.class, () -> TermTexts.read(4, texts));
        texts.putAll(TermTexts.of(TERMS));
        texts.put("offeredFrom", "2027-02-30");
        assertThrows(DateTimeException.class, () -> TermTexts.read(4, texts));
    }
}
