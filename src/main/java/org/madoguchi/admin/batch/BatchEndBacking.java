package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.ReasonBacking;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 一括発行の失効 / Revoke a batch, as one of staff asks: {@code ?id=} which. */
@Named
@RequestScoped
public class BatchEndBacking extends ReasonBacking<EndReason> {

    private static final String ASKED = "/desk/batch?faces-redirect=true&done=asked&id=";

    @Inject
    private BatchRequestService service;

    @Inject
    private Attempt attempt;

    @Inject
    @Param
    private String id;

    /** {@inheritDoc} Of one alone there are more. */
    @Override
    public List<EndReason> getReasons() {
        return List.of(EndReason.WRONG_CONTENT, EndReason.ISSUED_BY_MISTAKE, EndReason.LAYOUT, EndReason.OTHER);
    }

    /** Asks for it. */
    public String ask() {
        return why().map(this::ask).orElse(null);
    }

    private String ask(EndReason why) {
        var batch = RowId.parse(id).orElse(-1L);
        if (!attempt.isDone(() -> service.askRevoke(batch, why, note()))) {
            return null;
        }
        done();
        return ASKED + batch;
    }
}
