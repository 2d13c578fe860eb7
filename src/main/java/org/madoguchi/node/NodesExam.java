package org.madoguchi.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.madoguchi.exam.Finding;

/** Examines whether the nodes fit together. */
public final class NodesExam {

    private static final Duration LITTLE = Duration.ofSeconds(5);

    private NodesExam() {}

    /** What there is to say about nodes that are all there. */
    public static List<Finding> examine(List<ServiceNode> nodes) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ok("nodes.there", nodes.size(), versions(nodes)));
        if (nodes.stream().map(ServiceNode::getVersion).distinct().count() > 1) {
            findings.add(Finding.warning("nodes.versions", versions(nodes)));
        }
        var differing = SettingPrints.differing(
                nodes.stream().map(ServiceNode::getSettings).toList());
        if (!differing.isEmpty()) {
            findings.add(Finding.warning("nodes.settings", String.join(", ", differing)));
        }
        nodes.stream().filter(NodesExam::isOff).forEach(node -> findings.add(off(node)));
        return findings;
    }

    private static boolean isOff(ServiceNode node) {
        return node.getClockAhead().abs().compareTo(LITTLE) > 0;
    }

    private static Finding off(ServiceNode node) {
        return Finding.fault("nodes.clock", node.getName(), node.getClockAhead().toSeconds());
    }

    private static String versions(List<ServiceNode> nodes) {
        return nodes.stream()
                .map(node -> node.getName() + ": " + node.getVersion())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
