package org.madoguchi.admin;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/**
 * A form for the reason of something and a remark on it, which what is called other needs.
 *
 * @param <E> the reasons, one of them called OTHER
 */
public abstract class ReasonBacking<E extends Enum<E>> {

    private static final String OTHER = "OTHER";
    private static final int LONGEST = 500;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    private String reason;
    private String remark;

    /** Those that there are to choose from. */
    public abstract List<E> getReasons();

    /** The reason that was chosen; empty where the faults say what is wrong with what was typed. */
    protected Optional<E> why() {
        faults.requireChoice("reason", reason);
        var why = getReasons().stream().filter(one -> one.name().equals(reason)).findFirst();
        if (note().length() > LONGEST) {
            faults.add("remark", "help.error.long");
        } else if (why.filter(one -> one.name().equals(OTHER)).isPresent()) {
            faults.require("remark", note());
        }
        return why.filter(one -> faults.isNone());
    }

    /** The remark on it; empty for none. */
    protected String note() {
        return SingleLine.of(remark);
    }

    /** It was done: what was kept of the form is needed no longer. */
    protected void done() {
        kept.done();
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
