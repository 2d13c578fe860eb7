package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.ReasonBacking;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 失効 / Revoke and 再発行 / Reissue, as one of staff asks: {@code ?id=} which certificate, {@code &act=} what. */
@Named
@RequestScoped
public class LedgerAskBacking extends ReasonBacking<EndReason> {

    private static final String ASKED = "/desk/certificate?faces-redirect=true&done=asked&id=";

    @Inject
    private LedgerRequestService service;

    @Inject
    private Attempt attempt;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String act;

    /** What is asked for; revoking when nothing that exists is. */
    public LedgerAct getAct() {
        return LedgerAct.parse(act).orElse(LedgerAct.REVOKE);
    }

    @Override
    public List<EndReason> getReasons() {
        return getAct().getReasons();
    }

    /** Asks for it. */
    public String ask() {
        return why().map(this::ask).orElse(null);
    }

    private String ask(EndReason why) {
        var certificate = RowId.parse(id).orElse(-1L);
        if (!attempt.isDone(() -> service.ask(certificate, getAct(), why, note()))) {
            return null;
        }
        done();
        return ASKED + certificate;
    }
}
