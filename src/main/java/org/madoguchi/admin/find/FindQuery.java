package org.madoguchi.admin.find;

import org.madoguchi.account.Account;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.StudentState;

/**
 * A search, as its URL says it.
 *
 * @param state or {@code null} for all
 * @param faculty or {@code null} for all
 * @param year or {@code null} for all
 * @param after the last row of the page before
 * @param addresses whether beginnings of addresses are looked for too; who sees addresses masked must not learn them so
 * @param typing whether the person is still at it: the directory is then asked for user IDs only
 */
record FindQuery(
        SearchLine line,
        StudentState state,
        String faculty,
        String year,
        Cursor after,
        boolean addresses,
        boolean typing) {

    boolean isFiltered() {
        return state != null || faculty != null || year != null;
    }

    /** Whether a whole user ID or address says who is meant. */
    boolean isExact() {
        return isFirst() && (line.isPasted() || !addresses && !line.addresses().isEmpty());
    }

    /** The same, from another place on. */
    FindQuery from(Cursor place) {
        return new FindQuery(line, state, faculty, year, place, addresses, false);
    }

    boolean isFirst() {
        return after.equals(Cursor.START);
    }

    boolean matches(Account account) {
        return (state == null || state == StudentState.of(account)) && matches(account.getProfile());
    }

    boolean matches(Profile profile) {
        return (faculty == null || faculty.equals(profile.getFaculty()))
                && (year == null || year.equals(profile.getYear()));
    }
}
