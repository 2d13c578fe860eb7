package org.madoguchi.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        var differing = differing(nodes);
        if (!differing.isEmpty()) {
            findings.add(Finding.warning("nodes.settings", String.join(", ", differing)));
        }
        nodes.stream().filter(NodesExam::isOff).forEach(node -> findings.add(off(node)));
        return findings;
    }

    /** Of nodes of the same version only: with another one more settings, or other ones, may have a print. */
    private static Set<String> differing(List<ServiceNode> nodes) {
        return nodes.stream()
                .collect(Collectors.groupingBy(
                        ServiceNode::getVersion, Collectors.mapping(ServiceNode::getSettings, Collectors.toList())))
                .values()
                .stream()
                .flatMap(prints -> SettingPrints.differing(prints).stream())
                .collect(Collectors.toCollection(TreeSet::new));
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
