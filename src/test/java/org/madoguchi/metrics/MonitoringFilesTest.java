package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert about a number that is called otherwise by now would never come. */
class MonitoringFilesTest {

    private static final Pattern USED = Pattern.compile("madoguchi_([a-z0-9_]+)");
    private static final Pattern PLACE = Pattern.compile("\\{\\{ *([^}]*?) *}}");
    private static final Pattern TITLE = Pattern.compile("\"title\": \"([^\"]+)\"");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern MADE = Pattern.compile("Sample\\.of\\(\\s*\"([a-z0-9_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"payara-config/madoguchi-alerts.yml", "payara-config/madoguchi-board.json"})
    void namesAreOfNumbersThatThereAre(String file) throws IOException {
        var unknown = found(USED, Files.readString(Path.of(file)));
        assertFalse(unknown.isEmpty());
        unknown.removeAll(made());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void eachAlertIsInJapaneseToo() throws IOException {
        var alerts =
                Files.readString(Path.of("payara-config/madoguchi-alerts.yml")).split("- alert: ");
        for (var alert : List.of(alerts).subList(1, alerts.length)) {
            for (var word : List.of("summary", "description")) {
                assertEquals(places(alert, word), places(alert, word + "_ja"), alert);
                assertTrue(JAPANESE.matcher(said(alert, word + "_ja")).find(), alert);
            }
        }
    }

    /** What is filled in. */
    private static Set<String> places(String alert, String word) {
        return found(PLACE, said(alert, word));
    }

    private static String said(String alert, String word) {
        return alert.lines()
                .filter(line -> line.strip().startsWith(word + ":"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachTitleOfTheBoardIsInBothLanguages() throws IOException {
        var titles = found(TITLE, Files.readString(Path.of("payara-config/madoguchi-board.json")));
        assertFalse(titles.isEmpty());
        titles.removeIf(title -> JAPANESE.matcher(title).find() && title.matches(".* / [A-Z].*"));
        assertEquals(Set.of(), titles);
    }

    private static Set<String> made() throws IOException {
        var made = new TreeSet<String>();
        for (var source : new String[] {"Metrics", "MetricsService"}) {
            made.addAll(
                    found(MADE, Files.readString(Path.of("src/main/java/org/madoguchi/metrics", source + ".java"))));
        }
        return made;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
