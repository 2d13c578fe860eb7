package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.cohort.ReminderService;
import org.madoguchi.cohort.Selection;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.SentFile;
import org.omnifaces.cdi.Param;

/** 一括処理 / Cohorts: people are chosen, by a search that led here or else by a file or a filter. */
@Named
@RequestScoped
public class CohortsBacking {

    private static final String FOUND = "/desk/cohort?faces-redirect=true&id=";
    private static final int LONGEST = 500;

    @Inject
    private CohortDesk desk;

    @Inject
    private CohortDeskService service;

    @Inject
    private Faults faults;

    /** Of a form with a file the server's own request has no fields: they are those of the page's. */
    @Inject
    @Param
    private String act;

    @Inject
    @Param
    private String words;

    @Inject
    @Param
    private String filter;

    @Inject
    @Param
    private String state;

    @Inject
    @Param
    private String faculty;

    @Inject
    @Param
    private String year;

    @Inject
    @Param
    private String entry;

    @Inject
    private HttpServletRequest request;

    private List<Cohort> latest;
    private ReminderService.Tomorrow tomorrow;

    public List<CohortAct> getActs() {
        return Stream.of(CohortAct.values()).filter(CohortAct::isChosen).toList();
    }

    /** The name of the act that was chosen; empty the first time. */
    public String getAct() {
        return CohortAct.parse(act).map(Enum::name).orElse("");
    }

    public String getWords() {
        return line(words);
    }

    public String getFilter() {
        return line(filter);
    }

    /** What the search that led here asks for, by the names of its fields; empty where none did. */
    public Map<String, String> getSearched() {
        var searched = new LinkedHashMap<String, String>();
        searched.put("state", line(state));
        searched.put("faculty", line(faculty));
        searched.put("year", line(year));
        searched.put("entry", line(entry));
        searched.values().removeIf(String::isEmpty);
        return searched;
    }

    /** What was chosen lately. */
    public List<Cohort> getLatest() {
        if (latest == null) {
            latest = service.latest();
        }
        return latest;
    }

    /** What will be mailed tomorrow to those who have not finished the set-up. */
    public ReminderService.Tomorrow getTomorrow() {
        if (tomorrow == null) {
            tomorrow = service.tomorrow();
        }
        return tomorrow;
    }

    /** 試行 / Dry run. */
    public String look() throws IOException {
        var chosen = CohortAct.parse(act).filter(CohortAct::isChosen);
        if (chosen.isEmpty()) {
            faults.add("act", "form.error.required");
        }
        if (chosen.filter(CohortAct::takesWords).isPresent() && faults.require("words", getWords()) && isLong(words)) {
            faults.add("words", "help.error.long");
        }
        return faults.isAny() ? null : look(chosen.orElseThrow());
    }

    private String look(CohortAct chosen) throws IOException {
        var order = new CohortDesk.Order(chosen, Optional.of(getWords()).filter(text -> chosen.takesWords()));
        if (!getSearched().isEmpty()) {
            return shown(desk.bySearch(order, Selection.of(getSearched()::get), label()), "act");
        }
        if (!getFilter().isEmpty()) {
            return isLong(filter) ? tooLong() : shown(desk.byFilter(order, getFilter()), "filter");
        }
        var file = SentFile.of(request).filter(sent -> sent.kept().isPresent());
        if (file.isEmpty()) {
            faults.add("file", "form.error.file");
            return null;
        }
        var name = SingleLine.of(file.get().name(), LONGEST);
        return shown(desk.byFile(order, file.get().kept().orElseThrow(), name), "file");
    }

    private String tooLong() {
        faults.add("filter", "help.error.long");
        return null;
    }

    private String shown(CohortDesk.Chosen chosen, String field) {
        if (chosen.id() == null) {
            faults.add(field, chosen.fault());
            return null;
        }
        return FOUND + chosen.id();
    }

    /** As it is stored; {@link CohortWords} says it. */
    private String label() {
        return SingleLine.of(
                getSearched().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(", ")),
                LONGEST);
    }

    private static boolean isLong(String typed) {
        return SingleLine.of(typed).length() > LONGEST;
    }

    private static String line(String typed) {
        return SingleLine.of(typed, LONGEST);
    }
}
