package org.madoguchi.admin.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.KeptForm;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;

/** 手続き停止 / Holds: the list, and the form that places one. */
@Named
@RequestScoped
public class HoldsBacking {

    private static final String AGAIN = "/desk/holds?faces-redirect=true&done=";
    private static final int LONGEST = 500;

    @Inject
    private HoldService service;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private HttpServletRequest request;

    private List<Hold> open;

    /** Those that nobody has ended. */
    public List<Hold> getOpen() {
        if (open == null) {
            open = service.open();
        }
        return open;
    }

    public List<HoldKind> getKinds() {
        return List.of(HoldKind.values());
    }

    /** Whether it holds today; the time of another is over. */
    public boolean inForce(Hold hold) {
        return hold.isInForce(service.today());
    }

    /** What was typed, or kept when the sign-in ended; empty the first time. */
    public String typed(String name) {
        return SingleLine.of(kept.typed(name), LONGEST + 1);
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        if (request.getParameter("add") != null) {
            return add();
        }
        if (request.getParameter("end") != null) {
            return end();
        }
        return null;
    }

    private String add() {
        var kind = Stream.of(HoldKind.values())
                .filter(one -> one.name().equals(request.getParameter("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("kind", "form.error.required");
        }
        if (faults.require("record", typed("record")) && !service.isKnown(typed("record"))) {
            faults.add("record", "holds.error.record");
        }
        if (faults.require("reason", typed("reason")) && typed("reason").length() > LONGEST) {
            faults.add("reason", "help.error.long");
        }
        var until = until();
        return faults.isAny() ? null : place(kind.orElseThrow(), until);
    }

    private String place(HoldKind kind, Optional<LocalDate> until) {
        service.place(typed("record"), kind, typed("reason"), until);
        kept.done();
        return AGAIN + "placed";
    }

    private Optional<LocalDate> until() {
        try {
            var day =
                    Optional.of(typed("until")).filter(text -> !text.isEmpty()).map(LocalDate::parse);
            if (day.filter(last -> last.isBefore(service.today())).isPresent()) {
                faults.add("until", "holds.error.until");
            }
            return day;
        } catch (DateTimeException e) {
            faults.add("until", "holds.error.until");
            return Optional.empty();
        }
    }

    private String end() {
        if (service.end(RowId.parse(request.getParameter("hold")).orElse(-1L))) {
            return AGAIN + "ended";
        }
        faults.addGeneral("holds.error.ended");
        return null;
    }
}
