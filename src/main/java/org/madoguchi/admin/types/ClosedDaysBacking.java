package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.catalogue.ClosedDay;
import org.madoguchi.catalogue.ClosedDayList;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.SentFile;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** 休業日 / Closed days: a file with more of them, one by hand, and those that are to go. */
@Named
@RequestScoped
public class ClosedDaysBacking {

    /** Of one change: more than a list of all holidays to come has. */
    private static final int MOST = 500;

    @Inject
    private CatalogueService catalogue;

    @Inject
    private ChangeForm form;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String day;

    @Inject
    @Param
    private String name;

    @Inject
    @Param
    private String nameEnglish;

    /** 取込を申請 / Ask for the import of a file: those of its days that are to come and not known. */
    public String importFile() throws IOException {
        var file = SentFile.of(request).flatMap(SentFile::kept);
        if (file.isEmpty()) {
            faults.add("file", "form.error.file");
            return null;
        }
        var list = ClosedDayList.read(file.get());
        if (list.isEmpty()) {
            faults.add("file", "records.error.charset");
        } else {
            list.get().wrong().ifPresent(row -> faults.add("file", "types.error.row", row));
        }
        return faults.isAny() ? null : add(list.get().days(), "file");
    }

    /** 追加 / Add: asks for one more. */
    public String addOne() {
        var on = ClosedDayList.day(SingleLine.of(day));
        if (on.isEmpty()) {
            faults.add("day", "types.error.day");
        } else if (on.get().isBefore(catalogue.today())) {
            faults.add("day", "holds.error.until");
        }
        faults.require("name", SingleLine.of(name));
        requireShort("name", name);
        requireShort("nameEnglish", nameEnglish);
        return faults.isAny() ? null : add(typed(), "day");
    }

    private List<ClosedDay> typed() {
        return ClosedDayList.of(SingleLine.of(day), SingleLine.of(name), SingleLine.of(nameEnglish)).stream()
                .toList();
    }

    private void requireShort(String field, String typed) {
        if (SingleLine.of(typed).length() > ClosedDayList.LONGEST) {
            faults.add(field, "notices.error.long", ClosedDayList.LONGEST);
        }
    }

    private String add(Collection<ClosedDay> days, String field) {
        var known = known();
        Map<LocalDate, ClosedDay> more = days.stream()
                .filter(one -> !one.getDay().isBefore(catalogue.today()) && !known.containsKey(one.getDay()))
                .limit(MOST)
                .collect(Collectors.toMap(ClosedDay::getDay, Function.identity(), (one, other) -> one, TreeMap::new));
        if (more.isEmpty()) {
            faults.add(field, "types.error.known");
            return null;
        }
        return form.ask(
                ChangeKind.CLOSED_DAYS,
                "",
                more.values().stream()
                        .map(one -> Term.of(one.getDay().toString(), CatalogueDeeds.names(one)))
                        .toList());
    }

    /** 削除を申請 / Ask that those go which are ticked. */
    public String remove() {
        var ticked = Faces.getRequestParameterValues("remove");
        var chosen = ticked == null ? List.<String>of() : List.of(ticked);
        var terms = known().entrySet().stream()
                .filter(one -> chosen.contains(one.getKey().toString()))
                .map(one -> new Term(one.getKey().toString(), CatalogueDeeds.names(one.getValue()), ""))
                .toList();
        if (terms.isEmpty()) {
            faults.addGeneral("types.error.none");
            return null;
        }
        return form.ask(ChangeKind.CLOSED_DAYS, "", terms);
    }

    private Map<LocalDate, ClosedDay> known() {
        return catalogue.closedDays().stream()
                .collect(Collectors.toMap(ClosedDay::getDay, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    public String getDay() {
        return kept.shown("day", day);
    }

    public String getName() {
        return kept.shown("name", name);
    }

    public String getNameEnglish() {
        return kept.shown("nameEnglish", nameEnglish);
    }
}
