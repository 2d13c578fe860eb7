package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.KeptForm;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 失効 / Revoke and 再発行 / Reissue, as one of staff asks: {@code ?id=} which certificate, {@code &act=} what. */
@Named
@RequestScoped
public class LedgerAskBacking {

    private static final String ASKED = "/desk/certificate?faces-redirect=true&done=asked&id=";
    private static final int LONGEST = 500;

    @Inject
    private LedgerRequestService service;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private Attempt attempt;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String act;

    private String reason;
    private String remark;

    /** What is asked for; revoking when nothing that exists is. */
    public LedgerAct getAct() {
        return LedgerAct.parse(act).orElse(LedgerAct.REVOKE);
    }

    public List<EndReason> getReasons() {
        return getAct().getReasons();
    }

    /** Asks for it. */
    public String ask() {
        var why = reason();
        var note = SingleLine.of(remark);
        if (note.length() > LONGEST) {
            faults.add("remark", "help.error.long");
        } else if (why.contains(EndReason.OTHER)) {
            faults.require("remark", note);
        }
        return faults.isAny()
                ? null
                : why.stream().findFirst().map(one -> ask(one, note)).orElse(null);
    }

    private List<EndReason> reason() {
        faults.require("reason", reason);
        return getReasons().stream().filter(one -> one.name().equals(reason)).toList();
    }

    private String ask(EndReason why, String note) {
        var certificate = RowId.parse(id).orElse(-1L);
        if (!attempt.isDone(() -> service.ask(certificate, getAct(), why, note))) {
            return null;
        }
        kept.done();
        return ASKED + certificate;
    }

    public String getReason() {
        return kept.shown("reason", reason);
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return kept.shown("remark", remark);
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
