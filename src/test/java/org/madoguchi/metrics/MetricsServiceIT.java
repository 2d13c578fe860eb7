package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.node.NodeService;
import org.madoguchi.testing.ServiceTest;

/** Both databases answer each question. */
@ServiceTest
class MetricsServiceIT {

    @Inject
    private MetricsService service;

    @Inject
    private AuditService audit;

    @Inject
    private NodeService nodes;

    @Test
    void everyNumberIsThere() {
        var names = service.read().stream().map(Sample::name).distinct().toList();
        assertTrue(
                names.containsAll(List.of(
                        "logins_5m",
                        "strangers_turned_away",
                        "accounts_without_binds",
                        "mails_queued",
                        "mails_oldest_queued_seconds",
                        "mails_1h",
                        "trail_unsealed",
                        "trail_oldest_unsealed_seconds",
                        "nodes",
                        "nodes_clock_off_seconds")),
                names::toString);
    }

    @Test
    void whatHappensIsCounted() {
        var before = value("logins_5m");
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("metrics01"));
        nodes.say();
        assertEquals(before + 1, value("logins_5m"));
        assertTrue(value("nodes") >= 1);
        assertTrue(value("trail_unsealed") >= 1 || value("trail_oldest_unsealed_seconds") == 0);
    }

    /** Of the first of that name: of successes, where there are several. */
    private double value(String name) {
        return service.read().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
