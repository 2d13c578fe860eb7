package org.madoguchi.admin.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.login.directory.DirectoryPerson;

/** Looks a student up: in the directory first, while no transaction is open, then in the database. */
@ApplicationScoped
class StudentService {

    @Inject
    private DeskAccess access;

    @Inject
    private CampusLook campus;

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
        var answer = campus.ask(userId);
        return records.read(answer.person().map(DirectoryPerson::userId).or(() -> userId), answer);
    }
}
