package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An alert about a number that is called otherwise by now would never come. */
class MonitoringFilesTest {

    private static final Pattern USED = Pattern.compile("madoguchi_([a-z0-9_]+)");
    private static final Pattern MADE = Pattern.compile("Sample\\.of\\(\\s*\"([a-z0-9_]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"payara-config/madoguchi-alerts.yml", "payara-config/madoguchi-board.json"})
    void namesAreOfNumbersThatThereAre(String file) throws IOException {
        var unknown = found(USED, Path.of(file));
        assertFalse(unknown.isEmpty());
        unknown.removeAll(made());
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> made() throws IOException {
        var made = new TreeSet<String>();
        for (var source : new String[] {"Metrics", "MetricsService"}) {
            made.addAll(found(MADE, Path.of("src/main/java/org/madoguchi/metrics", source + ".java")));
        }
        return made;
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
