package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.mail.MailKind;

/** That batches wait, for those who may approve them. */
@ApplicationScoped
class BatchAwaited {

    @Produces
    static Awaited<BatchRequest> awaited() {
        return new Awaited<>(
                BatchRequest.class,
                MailKind.CERTIFICATE_BATCH_WAITING,
                DeskRight.BATCHES_APPROVE,
                one -> DeskRight.BATCHES,
                one -> "/desk/batch.xhtml?id=" + one.getBatch().getId(),
                one -> one.getAct(),
                one -> one.getBatch().getLabel(),
                (one, mail) -> mail);
    }
}
