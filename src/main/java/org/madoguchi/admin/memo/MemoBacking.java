package org.madoguchi.admin.memo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.account.UserId;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** メモ / Memos: {@code ?id=} about whom. */
@Named
@RequestScoped
public class MemoBacking {

    private static final int FEW = 3;

    @Inject
    private MemoService service;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String memoWords;

    @Inject
    @Param
    private String ticket;

    @Inject
    @Param
    private String memo;

    private List<StudentMemo> memos;

    /** The newest about the student. */
    public List<StudentMemo> getMemos() {
        if (memos == null) {
            memos = service.about(getId());
        }
        return memos;
    }

    /** The last few, for the student's page. */
    public List<StudentMemo> getLast() {
        return getMemos().subList(0, Math.min(FEW, getMemos().size()));
    }

    public String getId() {
        return UserId.parse(id).orElse("");
    }

    /** Whether the caller may write one. */
    public boolean isWritable() {
        return service.isWritable(getId());
    }

    public boolean removable(StudentMemo one) {
        return service.isRemovable(one);
    }

    /** What was typed; longer than it may be by one letter at most. */
    public String getWords() {
        return SingleLine.each(kept.shown("memoWords", memoWords), StudentMemo.LONGEST + 1)
                .strip();
    }

    /** What was typed as the number of a ticket. */
    public String getTicket() {
        return SingleLine.of(kept.shown("ticket", ticket), StudentMemo.LONGEST_TICKET);
    }

    /** The button that was pressed: that of the form, or that of a memo. */
    public String decide() {
        return memo == null ? write() : remove();
    }

    private String write() {
        if (faults.require("memoWords", getWords()) && getWords().length() > StudentMemo.LONGEST) {
            faults.add("memoWords", "memo.error.long");
        }
        if (!faults.isAny() && !service.write(getId(), getWords(), getTicket())) {
            faults.addGeneral("memo.error.nobody");
        }
        if (faults.isAny()) {
            return null;
        }
        kept.done();
        return "/desk/memo?faces-redirect=true&done=written&id=" + getId();
    }

    private String remove() {
        if (service.remove(RowId.parse(memo).orElse(-1L))) {
            return "/desk/memo?faces-redirect=true&done=removed&id=" + getId();
        }
        faults.addGeneral("memo.error.gone");
        return null;
    }
}
