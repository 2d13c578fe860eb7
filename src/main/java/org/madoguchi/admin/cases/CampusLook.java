package org.madoguchi.admin.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.account.UserId;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;

/** Asks the directory about a person, while no transaction is open. */
@ApplicationScoped
public class CampusLook {

    @Inject
    private StaffDirectory directory;

    /** What it says of this user ID. */
    public CampusAnswer ask(Optional<String> userId) {
        try {
            return new CampusAnswer(userId.flatMap(UserId::parse).flatMap(directory::find), false);
        } catch (DirectoryUnavailableException e) {
            return CampusAnswer.NONE;
        }
    }
}
