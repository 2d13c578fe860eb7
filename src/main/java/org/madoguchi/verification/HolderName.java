package org.madoguchi.verification;

import java.util.Locale;
import java.util.stream.Stream;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;
import org.madoguchi.text.Typed;

/**
 * Whether a name that was typed is the one on the paper: in either script, whatever the case, the width, the blanks and
 * the variants of its kanji, which few people can type.
 */
final class HolderName {

    private HolderName() {}

    static boolean matches(String typed, Content content) {
        var name = plain(typed);
        return !name.isEmpty()
                && Stream.of(Field.NAME, Field.NAME_ROMAN)
                        .flatMap(field -> content.value(field).stream())
                        .anyMatch(printed -> plain(printed).equals(name));
    }

    private static String plain(String name) {
        return Typed.narrow(name)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd},.・\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
