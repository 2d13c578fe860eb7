package org.madoguchi.paper;

import java.util.List;
import java.util.Optional;

/** A part of a template, from top to bottom. */
sealed interface Block {

    Place place();

    /** A heading, or a paragraph. */
    record Text(Place place, Style style, boolean heading, Phrase phrase) implements Block {}

    /** Names and values beside each other. */
    record Items(Place place, Style style, float labels, boolean spread, List<Item> items) implements Block {}

    /** One line of them; its value is at most two lines. */
    record Item(String label, Phrase value, Optional<Float> size, Optional<String> needs, Optional<String> without) {}

    /** The courses of a transcript. */
    record Courses(Place place, Style style, List<Column> columns) implements Block {}

    /** One column of them. */
    record Column(String title, String field, float width, Align align) {}

    /** Who issues, and the seal over the end of the last line. */
    record Issuer(Place place, Style style, Phrase phrase, float sealSize, float sealOverlap) implements Block {}

    /** A hairline. */
    record Rule(Place place, float weight) implements Block {}
}
