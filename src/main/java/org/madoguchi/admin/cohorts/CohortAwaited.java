package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;

/** That cohorts wait, for those who may approve them. */
@ApplicationScoped
class CohortAwaited {

    @Produces
    static Awaited<CohortRequest> awaited(CohortWords words) {
        return new Awaited<>(
                CohortRequest.class,
                MailKind.COHORT_WAITING,
                DeskRight.COHORTS_APPROVE,
                one -> DeskRight.COHORTS,
                one -> "/desk/cohort.xhtml?id=" + one.getCohort().getId(),
                one -> one.getCohort().getAct(),
                one -> words.label(one.getCohort()),
                (one, mail) -> mail);
    }
}
