package org.madoguchi.admin.find;

import java.util.Objects;
import org.madoguchi.account.Account;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.StudentState;

/**
 * A search, as its URL says it.
 *
 * @param state or {@code null} for all
 * @param faculty or {@code null} for all; {@link #NONE} for those of whom the directory says none, as the years
 * @param year or {@code null} for all
 * @param entry year of entry, or {@code null} for all
 * @param after the last row of the page before
 * @param addresses whether beginnings of addresses are looked for too; who sees addresses masked must not learn them so
 * @param typing whether the person is still at it: the directory is then asked for user IDs only
 */
record FindQuery(
        SearchLine line,
        StudentState state,
        String faculty,
        String year,
        String entry,
        Cursor after,
        boolean addresses,
        boolean typing) {

    /** Asks for those of whom the directory says nothing. */
    static final String NONE = "-";

    boolean isFiltered() {
        return state != null || faculty != null || year != null || entry != null;
    }

    /** Whether a whole user ID or address says who is meant. */
    boolean isExact() {
        return isFirst() && (line.isPasted() || !addresses && !line.addresses().isEmpty());
    }

    /** This search from another place on. */
    FindQuery from(Cursor place) {
        return new FindQuery(line, state, faculty, year, entry, place, addresses, false);
    }

    /** Whether it came while the text of another was typed on, so that whoever it finds was among those found then. */
    boolean narrows(FindQuery before) {
        return typing
                && isFirst()
                && !isExact()
                && line.goesOn(before.line)
                && Objects.equals(state, before.state)
                && Objects.equals(faculty, before.faculty)
                && Objects.equals(year, before.year)
                && Objects.equals(entry, before.entry);
    }

    boolean isFirst() {
        return after.equals(Cursor.START);
    }

    boolean matches(Account account) {
        return (state == null || state == StudentState.of(account)) && matches(account.getProfile());
    }

    boolean matches(Profile profile) {
        return isAsked(faculty, profile.getFaculty())
                && isAsked(year, profile.getYear())
                && isAsked(entry, profile.getEntry());
    }

    private static boolean isAsked(String asked, String value) {
        return asked == null || asked.equals(value == null ? NONE : value);
    }
}
