package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequests;

/** That batches wait, for those who may approve them. */
@ApplicationScoped
class BatchAwaited {

    private static final String PAGE = "/desk/batch.xhtml?id=";

    @Produces
    static Awaited<BatchRequest> awaited(TwoPersonRequests requests, PublicUrl publicUrl) {
        return new Awaited<>(
                MailKind.CERTIFICATE_BATCH_WAITING,
                DeskRight.BATCHES_APPROVE,
                now -> requests.waiting(BatchRequest.class, now),
                BatchRequest::isDecidableBy,
                (one, mail) -> words(one, mail, publicUrl));
    }

    private static NewMail words(BatchRequest request, NewMail mail, PublicUrl publicUrl) {
        return mail.act(request.getAct())
                .askedBy(request.getAskedBy())
                .page(publicUrl.page(PAGE + request.getBatch().getId()));
    }
}
