package org.madoguchi.admin.find;

import java.time.Instant;
import org.madoguchi.account.Account;
import org.madoguchi.account.Profile;
import org.madoguchi.admin.StudentState;
import org.madoguchi.admin.cases.Outstanding;
import org.madoguchi.login.directory.DirectoryPerson;

/**
 * A student in the list.
 *
 * @param waiting or {@code null} for nothing
 * @param lastSignInAt or {@code null} for never
 */
public record FindRow(
        String userId, String name, Profile profile, StudentState state, Waiting waiting, Instant lastSignInAt) {

    static FindRow of(Account account, Outstanding outstanding) {
        return new FindRow(
                account.getUserId(),
                account.getDisplayName(),
                account.getProfile(),
                StudentState.of(account),
                Waiting.of(outstanding).orElse(null),
                account.getLastSignInAt().orElse(null));
    }

    /** Somebody who never came here. */
    static FindRow of(DirectoryPerson person) {
        return new FindRow(person.userId(), person.displayName(), person.profile(), StudentState.UNUSED, null, null);
    }

    /** Faculty and year in one. */
    public String belonging() {
        return (profile.getFaculty() == null ? "" : profile.getFaculty())
                + (profile.getYear() == null ? "" : (profile.getFaculty() == null ? "" : " ") + profile.getYear());
    }
}
