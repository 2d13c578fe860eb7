package org.madoguchi.admin;

import java.util.Optional;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Typed;

/** What was typed into the field above a list, where a whole user ID, address or name is looked for. */
public final class SearchField {

    private static final int LONGEST = 100;

    private SearchField() {}

    /** As typed, but full-width letters narrow and on one line; empty when nothing was. */
    public static String of(String typed) {
        var line = SingleLine.of(Optional.ofNullable(typed).orElse(""), LONGEST);
        return SingleLine.of(Typed.narrow(line), LONGEST).strip();
    }
}
