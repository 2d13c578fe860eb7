package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;
import org.madoguchi.signin.PersonRole;
import org.madoguchi.signin.SignIn;

/**
 * Looks at the roles of staff again, every 5 minutes while they work: who has left the group has lost its rights. A
 * directory that does not answer changes nothing. No transaction is open while it is asked.
 */
@ApplicationScoped
class RoleCheck {

    private static final Logger LOGGER = Logger.getLogger(RoleCheck.class.getName());
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Inject
    private StaffDirectory directory;

    @Inject
    private LoginRecordService records;

    @Inject
    private Clock clock;

    /** Gives a sign-in of staff the roles of now; costs others nothing. */
    void check(SignIn signIn) {
        if (signIn.getStaffRoles().isEmpty()
                || clock.instant().isBefore(signIn.getRolesCheckedAt().plus(EVERY))) {
            return;
        }
        try {
            var roles = directory
                    .find(signIn.getAccount().getUserId())
                    .map(DirectoryPerson::roles)
                    .orElseGet(PersonRole.STUDENT::alone); // the directory has the person no longer
            records.rolesChecked(signIn, roles);
        } catch (DirectoryUnavailableException e) {
            LOGGER.log(Level.FINE, "Roles stay as they are", e);
        }
    }
}
