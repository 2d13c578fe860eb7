package org.madoguchi.login.directory;

import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Profile;

/**
 * A person as the directory has them.
 *
 * @param dn name of the entry, to bind with; never blank, since a bind without a name proves nothing (RFC 4513, 5.1)
 * @param userId the user ID as the entry spells it, whatever was typed
 * @param displayName for greetings; the user ID when the entry has no name
 * @param profile what else it says
 * @param mail the address to which the university writes, as the entry has it; not one that anybody has proved here
 * @param roles {@code STUDENT}, and {@code CLERK}, {@code ADMIN}, {@code AUDITOR} by staff group
 */
public record DirectoryPerson(
        String dn, String userId, String displayName, Profile profile, Optional<String> mail, Set<String> roles) {

    /**
     * Guards the parts that a sign-in hangs on.
     *
     * @throws IllegalArgumentException when the name or the user ID is blank
     */
    public DirectoryPerson {
        if (dn.isBlank() || userId.isBlank()) {
            throw new IllegalArgumentException("A person needs a DN and a user ID");
        }
        roles = Set.copyOf(roles);
    }

    /** Somebody of whom the directory says nothing else. */
    public DirectoryPerson(String dn, String userId, String displayName, Set<String> roles) {
        this(dn, userId, displayName, Profile.NONE, Optional.empty(), roles);
    }
}
