package org.madoguchi.paper;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One type of paper in one language.
 *
 * @param version SHA-256 of its files
 */
record Template(String name, String title, Frame frame, List<Block> blocks, String version) {

    /** What it prints of each course; nothing where it has no table of them. */
    Set<String> columns() {
        return blocks.stream()
                .filter(Block.Courses.class::isInstance)
                .flatMap(block -> ((Block.Courses) block).columns().stream())
                .map(Block.Column::field)
                .collect(Collectors.toUnmodifiableSet());
    }
}
