package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That cohorts wait, for those who may approve them. */
@ApplicationScoped
class CohortAwaited {

    private static final String PAGE = "/desk/cohort.xhtml?id=";

    @Produces
    static Awaited<CohortRequest> awaited(TwoPersonRequests requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.COHORT_WAITING,
                DeskRight.COHORTS_APPROVE,
                now -> requests.waiting(CohortRequest.class, now),
                CohortRequest::isDecidableBy,
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(CohortRequest request, NewMail mail, PublicUrl publicUrl) {
        return mail.act(request.getCohort().getAct())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + request.getCohort().getId()));
    }
}
