package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** The batch from which a certificate came, for the certificate's page: {@code ?id=} which certificate. */
@Named
@RequestScoped
public class CertificateBatchBacking {

    @Inject
    private BatchDeskService service;

    @Inject
    @Param
    private String id;

    private Optional<Batch> batch;

    /** {@code null} where it came from none, and for whoever may not see batches. */
    public Batch getBatch() {
        if (batch == null) {
            batch = RowId.parse(id).flatMap(service::ofCertificate);
        }
        return batch.orElse(null);
    }
}
