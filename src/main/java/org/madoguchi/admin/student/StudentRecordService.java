package org.madoguchi.admin.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.fault.AccessDeniedException;

/**
 * What the database has on a student. That one of staff has looked is a row in the trail: the page shows a person's
 * private matters, and who looks at whom without need is what an auditor asks.
 */
@ApplicationScoped
@Transactional
class StudentRecordService {

    @Inject
    private DeskAccess access;

    @Inject
    private AccountRepository accounts;

    @Inject
    private CaseService cases;

    @Inject
    private LifeLine lifeLine;

    @Inject
    private LookNote look;

    /**
     * Puts together what both have.
     *
     * @throws AccessDeniedException without {@link DeskRight#SEE_STUDENT}
     */
    public Student read(Optional<String> userId, CampusAnswer campus) {
        access.require(DeskRight.SEE_STUDENT);
        var one = userId.flatMap(accounts::findByUserId).map(account -> cases.of(account, campus));
        var student = new Student(one, campus.person(), campus.down());
        if (!student.isNobody()) {
            look.student(student.getUserId());
        }
        return student;
    }

    /**
     * A page of the life-line; addresses in it are masked for those who may not see them.
     *
     * @throws AccessDeniedException without {@link DeskRight#SEE_STUDENT}
     */
    public LifeLine.Page lifeLine(Instant before, Account account, LifeLineFilter filter) {
        access.require(DeskRight.SEE_STUDENT);
        var page = lifeLine.before(before, account, filter);
        return access.may(DeskRight.SEE_ADDRESSES)
                ? page
                : new LifeLine.Page(
                        page.events().stream().map(LifeLineEvent::masked).toList(), page.older());
    }
}
