package org.madoguchi.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a form comes back as it was typed, and fits its column. */
class DraftTest {

    private static final int COLUMN = 20_000;

    @Test
    void linesComeBack() {
        var text = "# お知らせ\n\n  - 一つ目\n  - 二つ目 = 2";
        assertEquals(Map.of("textJa", text, "titleJa", "停止"), kept(Map.of("textJa", text, "titleJa", "停止")));
    }

    @Test
    void browsersEndsOfLinesAreLineFeeds() {
        assertEquals("one\ntwo", kept(Map.of("words", "one\r\ntwo\r\n")).get("words"));
    }

    @Test
    void signsThatNobodySeesAreNotKept() {
        assertEquals("ab", kept(Map.of("words", "a\u0000\u202eb")).get("words"));
    }

    /** No page sends as much; somebody who builds a form may. */
    @Test
    void whatHasNoRoomIsLeftOut() {
        var typed = new LinkedHashMap<String, String>();
        for (var field = 0; field < 40; field++) {
            typed.put("field" + field, "長".repeat(9_000));
        }
        var kept = kept(typed);
        assertEquals(3, kept.size());
        assertTrue(kept.values().stream().mapToInt(String::length).sum() < COLUMN);
        assertEquals(5_000, kept.get("field0").length());
    }

    private static Map<String, String> kept(Map<String, String> typed) {
        return new Draft("hash", null, "/desk/notice.xhtml", typed, Instant.EPOCH).getFields();
    }
}
