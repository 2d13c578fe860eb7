package org.madoguchi.admin.batch;

import java.util.Locale;
import java.util.function.Function;
import org.madoguchi.text.SingleLine;

/**
 * What it comes to for one student, as things stand.
 *
 * @param japanese why, where the state alone does not say all; else empty, as the other
 */
record BatchVerdict(BatchRowState state, String japanese, String english) {

    /** As a table keeps each. */
    static final int LONGEST = 500;

    static BatchVerdict of(BatchRowState state) {
        return new BatchVerdict(state, "", "");
    }

    /** @param why in a language */
    static BatchVerdict of(BatchRowState state, Function<Locale, String> why) {
        return new BatchVerdict(
                state,
                SingleLine.of(why.apply(Locale.JAPANESE), LONGEST),
                SingleLine.of(why.apply(Locale.ENGLISH), LONGEST));
    }
}
