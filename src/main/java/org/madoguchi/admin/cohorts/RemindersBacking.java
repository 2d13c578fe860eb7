package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.cohort.DuePerson;
import org.madoguchi.cohort.ReminderService;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** Who will be reminded tomorrow to finish the set-up: {@code ?after=} from which account on. */
@Named
@RequestScoped
public class RemindersBacking {

    @Inject
    private CohortDeskService service;

    @Inject
    @Param
    private String after;

    private ReminderService.Tomorrow tomorrow;
    private List<DuePerson> people;

    /** On which day, and how many. */
    public ReminderService.Tomorrow getTomorrow() {
        if (tomorrow == null) {
            tomorrow = service.tomorrow();
        }
        return tomorrow;
    }

    public List<DuePerson> getPeople() {
        if (people == null) {
            people = service.tomorrow(RowId.parse(after).orElse(0L));
        }
        return people;
    }

    /** Whether there may be more of them. */
    public boolean isMore() {
        return getPeople().size() == CohortDeskService.PAGE;
    }

    /** The key of the last account that is shown. */
    public long getLast() {
        return getPeople().get(getPeople().size() - 1).account();
    }
}
