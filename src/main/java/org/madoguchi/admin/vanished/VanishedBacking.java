package org.madoguchi.admin.vanished;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.account.Account;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 在籍照合 / Enrollment check: what the sweeps found, and the question of one that stopped. */
@Named
@RequestScoped
public class VanishedBacking {

    private static final String ANSWERED = "/desk/vanished?faces-redirect=true&answered=true";

    @Inject
    private VanishedService service;

    @Inject
    private SweepPlan plan;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String sweep;

    private List<VanishedSweep> sweeps;
    private VanishedCounts counts;
    private List<Account> findings;

    /** The last sweeps, newest first. */
    public List<VanishedSweep> getSweeps() {
        if (sweeps == null) {
            sweeps = service.sweeps();
        }
        return sweeps;
    }

    /** The newest sweep if it waits for an answer, or {@code null}. */
    public VanishedSweep getAsked() {
        return getSweeps().stream()
                .limit(1)
                .filter(sweep -> sweep.getState() == SweepState.STOPPED)
                .findFirst()
                .orElse(null);
    }

    /** The first of those who were missing. */
    public List<Account> getFindings() {
        if (findings == null) {
            findings = service.findings();
        }
        return findings;
    }

    /** How many have no entry. */
    public VanishedCounts getCounts() {
        if (counts == null) {
            counts = service.counts();
        }
        return counts;
    }

    /** Per cent that may vanish at once. */
    public int getPercent() {
        return plan.percent();
    }

    /** How many may vanish at once, however few accounts there are. */
    public int getMinimum() {
        return plan.minimum();
    }

    /** Whether there are sweeps at all. */
    public boolean isOn() {
        return plan.pageSize() > 0;
    }

    /** Whether an answer has come when nothing was asked any more: no button was there that would have taken it. */
    public boolean isAnsweredMeanwhile() {
        return sweep != null && getAsked() == null && faults.isNone();
    }

    /** The missing are gone indeed. */
    public String treatAsGone() {
        return answer(true);
    }

    /** They are not, or nobody knows: the next sweep looks again. */
    public String waitForNext() {
        return answer(false);
    }

    /** It is about the sweep that the page showed: there may be another now. */
    private String answer(boolean gone) {
        if (service.answer(RowId.parse(sweep).orElse(-1L), gone)) {
            return ANSWERED;
        }
        faults.addGeneral("vanished.error.answered");
        return null;
    }
}
