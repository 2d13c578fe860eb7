package org.madoguchi.admin.cases;

import java.util.Optional;
import java.util.Set;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.signin.StaffRole;

/**
 * What the directory says of a user ID now.
 *
 * @param person absent when it has nobody, or does not answer
 * @param down whether it does not answer
 */
public record CampusAnswer(Optional<DirectoryPerson> person, boolean down) {

    /** It was not asked, or does not answer: nothing is known. */
    public static final CampusAnswer NONE = new CampusAnswer(Optional.empty(), true);

    /** Whether it was asked and has nobody. */
    public boolean isAbsent() {
        return person.isEmpty() && !down;
    }

    /** The roles at the desk that the directory's groups give the person. */
    public Set<StaffRole> roles() {
        return person.map(DirectoryPerson::roles).map(StaffRole::among).orElse(Set.of());
    }
}
