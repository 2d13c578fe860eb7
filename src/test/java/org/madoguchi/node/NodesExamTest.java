package org.madoguchi.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;

class NodesExamTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private static ServiceNode node(String name, String version, Map<String, String> settings, Duration ahead) {
        var node = new ServiceNode(name, name, version, SettingPrints.of(Settings.of(settings)));
        node.seen(NOW.plus(ahead), NOW);
        return node;
    }

    private static List<String> keys(ServiceNode... nodes) {
        return NodesExam.examine(List.of(nodes)).stream().map(Finding::key).toList();
    }

    @Test
    void nodesThatFitAreWell() {
        var one = node("one", "1.0.0", Map.of("madoguchi.data-dir", "/a"), Duration.ZERO);
        var two = node("two", "1.0.0", Map.of("madoguchi.data-dir", "/b"), Duration.ofSeconds(-4));
        assertEquals(List.of("nodes.there"), keys(one, two));
        assertEquals(
                List.of("2", "one: 1.0.0, two: 1.0.0"),
                NodesExam.examine(List.of(one, two)).get(0).values());
    }

    @Test
    void eachDifferenceIsNamed() {
        var one = node("one", "1.0.0", Map.of("madoguchi.signin.idle", "PT30M"), Duration.ZERO);
        var two = node("two", "1.1.0", Map.of("madoguchi.signin.idle", "PT1H"), Duration.ofSeconds(-90));
        assertEquals(List.of("nodes.there", "nodes.versions", "nodes.settings", "nodes.clock"), keys(one, two));
        var findings = NodesExam.examine(List.of(one, two));
        assertEquals(List.of("one: 1.0.0, two: 1.1.0"), findings.get(1).values());
        assertEquals(List.of("madoguchi.signin.idle"), findings.get(2).values());
        assertEquals(new Finding(Level.FAULT, "nodes.clock", List.of("two", "-90")), findings.get(3));
    }

    @Test
    void settingThatOneNodeHasNotDiffers() {
        var given = SettingPrints.of(Settings.of(Map.of("madoguchi.smtp.port", "587")));
        assertEquals(Set.of("madoguchi.smtp.port"), SettingPrints.differing(List.of(given, "")));
    }

    @Test
    void printsTellNoSecret() {
        var print = SettingPrints.of(Settings.of(Map.of(
                "madoguchi.db.url", "jdbc:postgresql://db/madoguchi?password=Sakura",
                "madoguchi.db.password", "Sakura",
                "madoguchi.simulation.notice-secret", "Sakura",
                "madoguchi.smtp.host", "smtp.example.ac.jp")));
        assertEquals(1, print.lines().count(), print);
        assertFalse(print.contains("smtp.example.ac.jp"), print);
    }
}
