package org.madoguchi.admin.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.admin.StudentState;

/** The few figures that matter today, on the start page of the desk. */
@Named
@RequestScoped
public class TodayBacking {

    private static final Map<String, View> PARTS = Map.of(
            "finished", View.STEPS,
            "logins", View.LOGINS,
            "failed", View.LOGINS,
            "sent", View.MAILS,
            "delay", View.MAILS);

    @Inject
    private ProgressService service;

    @Inject
    private ProgressRequest asked;

    @Inject
    private ProgressLeads leads;

    private Optional<Instant> countedAt;
    private Map<StudentState, Long> setUp;
    private Map<String, Long> figures;

    /** As of when the figures are, which are counted once a minute; empty while the first are being counted. */
    public Optional<Instant> getCountedAt() {
        if (countedAt == null) {
            countedAt = service.countedAt();
        }
        return countedAt;
    }

    /** How many students are in each state that somebody is in. */
    public Map<StudentState, Long> getSetUp() {
        if (setUp == null) {
            setUp = new LinkedHashMap<>();
            var all = service.read(View.SET_UP, Grouping.FACULTY, asked.today()).all();
            for (var column = 0; column < ProgressService.STATES.size(); column++) {
                if (all.value(column) > 0) {
                    setUp.put(StudentState.valueOf(ProgressService.STATES.get(column)), all.value(column));
                }
            }
        }
        return setUp;
    }

    /** Where one of those of today leads: to its list, or for whoever may not see that to its hours or days. */
    public String lead(String figure) {
        var list =
                switch (figure) {
                    case "finished" -> leads.trail("SECOND_PASSWORD_SET_SUCCESS", asked.today(), asked.today());
                    case "logins" -> leads.trail("LOGIN_SUCCESS", asked.today(), asked.today());
                    case "sent" -> leads.mails(HourSql.SENT, asked.today());
                    default -> "";
                };
        return list.isEmpty() ? "progress.xhtml?view=" + PARTS.get(figure).getName() : list;
    }

    /** Those of today by the keys of their words. */
    public Map<String, Long> getFigures() {
        if (figures == null) {
            figures = new LinkedHashMap<>();
            var today = service.readWhole(asked.today());
            figures.put("finished", today.sum("SECOND_PASSWORD_SET_SUCCESS"));
            figures.put("logins", today.sum("LOGIN_SUCCESS"));
            figures.put("failed", today.sum("LOGIN_REFUSED") + today.sum("LOGIN_FAILED"));
            figures.put("sent", today.sum(HourSql.SENT));
            figures.put("delay", today.sum(HourSql.DELAY));
        }
        return figures;
    }
}
