package org.madoguchi.paper;

import java.util.ArrayList;
import java.util.List;

/** What a reader takes for one character: a character with its variation selector and its accents. */
final class Clusters {

    private Clusters() {}

    static List<String> of(String text) {
        var clusters = new ArrayList<String>();
        var begin = 0;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (at > begin && !continues(text.codePointAt(at))) {
                clusters.add(text.substring(begin, at));
                begin = at;
            }
        }
        if (begin < text.length()) {
            clusters.add(text.substring(begin));
        }
        return clusters;
    }

    static boolean isSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    /** Whether it is nothing that one can see: a control, a mark of direction, a character that is none. */
    static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean continues(int point) {
        return isSelector(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
