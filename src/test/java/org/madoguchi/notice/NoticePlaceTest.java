package org.madoguchi.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a clerk publishes stands somewhere: of each kind that is placed, on pages of each of its places. */
class NoticePlaceTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern INCLUDED = Pattern.compile("(?:src|template)=\"(/WEB-INF/[^\"#]+)\"");

    @ParameterizedTest
    @EnumSource
    void newsAreShownOnPagesOfEachPlace(NoticePlace place) {
        assertTrue(place.isFor(NoticeKind.NEWS));
        var shown = place.isBeside() ? "noticeBoard.beside(" : "noticeBoard.above(";
        assertTrue(pages(place).values().stream().anyMatch(text -> text.contains(shown)), place.name());
    }

    @ParameterizedTest
    @EnumSource
    void notesAreShownInEachFormOfEachPlaceThatTakesThem(NoticePlace place) {
        var pages = pages(place);
        var noted = pages.values().stream().filter(NoticePlaceTest::hasNotes).count();
        assertEquals(place.isFor(NoticeKind.NOTE), noted > 0);
        if (place.isFor(NoticeKind.NOTE) && place != NoticePlace.EVERY) {
            pages.values().removeIf(hasForm().negate().or(NoticePlaceTest::hasNotes));
            assertEquals(List.of(), List.copyOf(pages.keySet()), "forms without notes");
        }
    }

    private static boolean hasNotes(String text) {
        return text.contains("<m:notes");
    }

    /** One of its own: that to log out, say, is everywhere. */
    private static Predicate<String> hasForm() {
        return text -> text.contains("<h:form id=\"form\"");
    }

    /** Its pages of students and of anybody, with all that they include. */
    private static Map<String, String> pages(NoticePlace place) {
        try (var files = Files.walk(PAGES)) {
            var pages = new TreeMap<String, String>();
            files.map(PAGES::relativize)
                    .map(path -> "/" + path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
                    .filter(path -> !path.startsWith("/desk/") && place.has(path))
                    .forEach(path -> pages.put(path, whole(path)));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(String path) {
        try {
            var text = Files.readString(PAGES.resolve(path.substring(1)));
            return Stream.concat(
                            Stream.of(text), INCLUDED.matcher(text).results().map(found -> whole(found.group(1))))
                    .reduce("", String::concat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
