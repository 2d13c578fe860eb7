package org.madoguchi.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeContentTest {

    private static final Instant MONDAY = Instant.parse("2026-12-06T17:00:00Z");
    private static final Instant END = MONDAY.plus(Duration.ofHours(2));
    private static final Bilingual WORDS = new Bilingual("保守", "Maintenance");

    @Test
    void pageWithoutATitleIsNone() {
        var content = of(Optional.empty(), Optional.empty(), false);
        assertThrows(
                IllegalArgumentException.class,
                () -> new NoticeVersion(new Notice(NoticeKind.MANUAL_PAGE, false), content, "clerk01", MONDAY));
        assertEquals(1, new NoticeVersion(new Notice(NoticeKind.NEWS, false), content, "clerk01", MONDAY).getNumber());
    }

    @Test
    void isShownFromItsBeginningToItsEnd() {
        var content = of(Optional.of(MONDAY), Optional.of(END), false);
        assertFalse(content.isShown(MONDAY.minusMillis(1)));
        assertTrue(content.isShown(MONDAY));
        assertTrue(content.isShown(END.minusMillis(1)));
        assertFalse(content.isShown(END));
        assertFalse(content.isClosed(MONDAY), "only words");
        assertTrue(of(Optional.empty(), Optional.empty(), false).isShown(Instant.EPOCH));
    }

    @Test
    void whatClosesIsAnnouncedAheadAndOpensByItself() {
        var content = of(Optional.of(MONDAY), Optional.of(END), true);
        assertFalse(content.isShown(MONDAY.minus(Duration.ofHours(25))));
        assertTrue(content.isShown(MONDAY.minus(Duration.ofHours(24))));
        assertFalse(content.isClosed(MONDAY.minusMillis(1)));
        assertTrue(content.isClosed(MONDAY));
        assertTrue(content.isClosed(END.minusMillis(1)));
        assertFalse(content.isClosed(END));
        assertFalse(content.isShown(END));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(Optional.of(END), Optional.of(MONDAY), false));
        assertThrows(IllegalArgumentException.class, () -> of(Optional.of(MONDAY), Optional.of(MONDAY), false));
        assertThrows(IllegalArgumentException.class, () -> of(Optional.of(MONDAY), Optional.empty(), true));
        assertThrows(IllegalArgumentException.class, () -> of(Optional.empty(), Optional.of(END), true));
        var tooLong = new Bilingual("あ".repeat(NoticeContent.LONGEST_TEXT + 1), "");
        assertThrows(IllegalArgumentException.class, () -> NoticeContent.always(0, tooLong));
    }

    @Test
    void countdownIsInTheUnitThatPeopleUse() {
        assertEquals("days 3", countdown(Duration.ofHours(80)));
        assertEquals("days 2", countdown(Duration.ofHours(48)));
        assertEquals("hours 47", countdown(Duration.ofHours(48).minusSeconds(1)));
        assertEquals("hours 2", countdown(Duration.ofHours(2)));
        assertEquals("minutes 120", countdown(Duration.ofHours(2).minusSeconds(1)));
        assertEquals("minutes 1", countdown(Duration.ofSeconds(1)));
        assertFalse(Countdown.between(MONDAY, MONDAY).isAhead());
        assertFalse(Countdown.between(END, MONDAY).isAhead());
    }

    @Test
    void itsLinesAreReadWithoutMarks() {
        var text = new Bilingual("**保守**を行います。\n\n- 月曜", "Ask *us*.");
        assertEquals(List.of("保守を行います。", "- 月曜"), NoticeContent.always(0, text).lines(Locale.JAPANESE));
        assertEquals(List.of("Ask us."), NoticeContent.always(0, text).lines(Locale.ENGLISH));
    }

    private static String countdown(Duration left) {
        var countdown = Countdown.between(MONDAY.minus(left), MONDAY);
        return countdown.getKey() + " " + countdown.count();
    }

    private static NoticeContent of(Optional<Instant> from, Optional<Instant> until, boolean closing) {
        return new NoticeContent(NoticePlace.EVERY, 0, from, until, closing, 24, Bilingual.NONE, WORDS);
    }
}
