package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.KeptForm;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 一括発行の失効 / Revoke a batch, as one of staff asks: {@code ?id=} which. */
@Named
@RequestScoped
public class BatchEndBacking {

    private static final String AGAIN = "/desk/batch?faces-redirect=true&id=";
    private static final int LONGEST = 500;

    @Inject
    private BatchRequestService service;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    private String reason;
    private String remark;

    /** For which reasons many are revoked at once. */
    public List<EndReason> getReasons() {
        return List.of(EndReason.WRONG_CONTENT, EndReason.ISSUED_BY_MISTAKE, EndReason.LAYOUT, EndReason.OTHER);
    }

    /** Asks for it. */
    public String ask() {
        faults.require("reason", reason);
        var why = getReasons().stream().filter(one -> one.name().equals(reason)).toList();
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

    private String ask(EndReason why, String note) {
        var batch = RowId.parse(id).orElse(-1L);
        try {
            service.askRevoke(batch, why, note);
            kept.done();
            return AGAIN + batch + "&done=asked";
        } catch (HelpRefusedException e) {
            faults.addGeneral(e.getKey());
            return null;
        }
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
