package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.cohort.Cohort;

/** What of 一括処理 / Cohorts is work today, for 本日の対応 / Today. */
@Named
@RequestScoped
public class CohortWorkBacking {

    @Inject
    private CohortDeskService service;

    private List<Cohort> open;
    private List<Cohort> broken;

    /** Whether there is any. */
    public boolean isAny() {
        return !getOpen().isEmpty() || !getBroken().isEmpty();
    }

    /** Those that wait for a second person, are being done, or rest. */
    public List<Cohort> getOpen() {
        if (open == null) {
            open = service.open();
        }
        return open;
    }

    /** Those that ended with somebody for whom it could not be done. */
    public List<Cohort> getBroken() {
        if (broken == null) {
            broken = service.broken();
        }
        return broken;
    }
}
