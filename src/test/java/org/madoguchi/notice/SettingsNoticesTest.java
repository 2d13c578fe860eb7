package org.madoguchi.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/** What an administrator has set is on the pages as it was set. */
class SettingsNoticesTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void linesAreNoticesAndContactIsOne() {
        var settings = Settings.of(Map.of(
                "madoguchi.notice.text.ja", "一つ目\\n二つ目 *注意*",
                "madoguchi.notice.text.en", "First",
                "madoguchi.support.text.ja", "教務課 03-0000-0000\\n平日 9:00-17:00",
                "madoguchi.maintenance.text.en", "Tonight"));
        var board = NoticeBoard.of(settings, CLOCK);
        var news = board.beside("/login.xhtml", Locale.JAPANESE);
        assertEquals(List.of("<p>一つ目</p>", "<p>二つ目 *注意*</p>"), html(news, Locale.JAPANESE));
        assertEquals(List.of("<p>First</p>"), html(board.beside("/login.xhtml", Locale.ENGLISH), Locale.ENGLISH));
        assertEquals(List.of("教務課 03-0000-0000", "平日 9:00-17:00"), board.contactLines(Locale.JAPANESE));
        assertEquals(List.of(), board.contactLines(Locale.ENGLISH));
        assertEquals(List.of(), board.maintenance(Locale.JAPANESE));
        assertEquals(1, board.maintenance(Locale.ENGLISH).size());
        assertTrue(board.closing().isEmpty(), "only words");
    }

    /** A sign that means something to Markdown takes two. */
    @Test
    void textThatIsTooLongNamesItsSetting() {
        for (var key :
                List.of("madoguchi.support.text.ja", "madoguchi.maintenance.text.en", "madoguchi.notice.text.ja")) {
            assertEquals(
                    1,
                    SettingsNotices.read(Settings.of(Map.of(key, "*".repeat(1_500)))).values().stream()
                            .mapToInt(List::size)
                            .sum());
            var failure = assertThrows(
                    InvalidSettingException.class,
                    () -> SettingsNotices.read(Settings.of(Map.of(key, "*".repeat(1_501)))));
            assertTrue(failure.getMessage().startsWith(key + " has more than 3000 characters"), failure::getMessage);
        }
    }

    @Test
    void nothingSetIsNothing() {
        assertTrue(SettingsNotices.read(Settings.of(Map.of())).values().stream().allMatch(List::isEmpty));
    }

    private static List<String> html(List<ShownNotice> notices, Locale language) {
        return notices.stream().map(one -> one.html(language)).toList();
    }
}
