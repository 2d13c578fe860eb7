package org.madoguchi.admin.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;

/** Looks a student up: in the directory first, while no transaction is open, then in the database. */
@ApplicationScoped
public class StudentService {

    @Inject
    private DeskAccess access;

    @Inject
    private StaffDirectory directory;

    @Inject
    private StudentRecordService records;

    /**
     * Whoever has this user ID; nobody in particular when it is none.
     *
     * @throws AccessDeniedException without {@link DeskRight#SEE_STUDENT}
     */
    public Student look(String typed) {
        access.require(DeskRight.SEE_STUDENT);
        var userId = UserId.parse(typed);
        Optional<DirectoryPerson> person = Optional.empty();
        var down = false;
        try {
            person = userId.flatMap(directory::find);
        } catch (DirectoryUnavailableException e) {
            down = true;
        }
        return records.read(person.map(DirectoryPerson::userId).or(() -> userId), person, down);
    }
}
