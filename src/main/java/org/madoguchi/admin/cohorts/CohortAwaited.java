package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That cohorts wait, for those who may approve them. */
@ApplicationScoped
class CohortAwaited {

    @Produces
    static Awaited<CohortRequest> awaited(TwoPersonRequests requests) {
        return new Awaited<>(
                MailKind.COHORT_WAITING,
                DeskRight.COHORTS_APPROVE,
                now -> requests.waiting(CohortRequest.class, now, "cohort"),
                one -> "/desk/cohort.xhtml?id=" + one.getCohort().getId(),
                (one, mail) -> mail.act(one.getCohort().getAct()));
    }
}
