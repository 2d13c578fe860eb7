package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That batches wait, for those who may approve them. */
@ApplicationScoped
class BatchAwaited {

    @Produces
    static Awaited<BatchRequest> awaited(TwoPersonRequests requests) {
        return new Awaited<>(
                MailKind.CERTIFICATE_BATCH_WAITING,
                DeskRight.BATCHES_APPROVE,
                now -> requests.waiting(BatchRequest.class, now, "batch"),
                one -> "/desk/batch.xhtml?id=" + one.getBatch().getId(),
                (one, mail) -> mail.act(one.getAct()));
    }
}
