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

    /**
     * What it prints of a content line by line, from top to bottom, as far as the content has it; a name in the writing
     * that there is.
     */
    List<Particular> particulars(Content content) {
        var values = new Values(this, content.named());
        return blocks.stream()
                .filter(Block.Items.class::isInstance)
                .flatMap(block -> ((Block.Items) block).items().stream())
                .filter(item -> values.shows(item.needs(), item.without())
                        && item.value().fields().stream().allMatch(values::has))
                .map(item -> new Particular(
                        item.label(),
                        item.value().fill(values::get),
                        Values.ofContent(item.value()).stream()
                                .map(content::source)
                                .collect(Collectors.toUnmodifiableSet())))
                .toList();
    }
}
