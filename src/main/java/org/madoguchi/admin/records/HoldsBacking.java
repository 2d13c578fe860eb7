package org.madoguchi.admin.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.ListPage;
import org.madoguchi.admin.SearchCriteria;
import org.madoguchi.admin.SearchField;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Typed;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

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

    @Inject
    @Param
    private String page;

    private ListPage<Hold> open;
    private Optional<Hold> changing;

    /** A page of those that nobody has ended. */
    public ListPage<Hold> getOpen() {
        if (open == null) {
            open = service.open(getStudent(), page);
        }
        return open;
    }

    /** Whose are looked for; empty for everybody's. */
    public String getStudent() {
        return SearchField.of(request.getParameter("student"));
    }

    /** The address of this list, to which the number of a page is put. */
    public String getAddress() {
        var query = new SearchCriteria(List.of("student"), name -> getStudent()).address();
        return "holds.xhtml?" + (query.isEmpty() ? "" : query + "&");
    }

    /** The one that is to be changed; {@code null} where a new one can be placed. */
    public Hold getChanging() {
        if (changing == null) {
            changing = RowId.parse(request.getParameter("change")).flatMap(service::find);
        }
        return changing.orElse(null);
    }

    /** What a field of the form shows: what was typed, else what stands there already. */
    public String shown(String name) {
        var written = getChanging() == null ? Optional.<String>empty() : written(getChanging(), name);
        return kept.shown(name, request.getParameter(name)) == null ? written.orElse("") : typed(name);
    }

    private static Optional<String> written(Hold hold, String name) {
        return switch (name) {
            case "kind" -> Optional.of(hold.getKind().name());
            case "reason" -> Optional.of(hold.getReason());
            default -> hold.getHeldUntil().map(LocalDate::toString);
        };
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
        if (request.getParameter("change") != null) {
            return change(RowId.parse(request.getParameter("change")).orElse(-1L));
        }
        if (request.getParameter("end") != null) {
            return end();
        }
        return null;
    }

    private String add() {
        if (faults.require("record", typed("record")) && !service.isKnown(typed("record"))) {
            faults.add("record", "holds.error.record");
        }
        var form = read();
        return faults.isAny() ? null : place(form);
    }

    private String place(Form form) {
        service.place(typed("record"), form.kind(), form.reason(), form.until());
        kept.done();
        return AGAIN + "placed";
    }

    private String change(Long id) {
        var form = read();
        if (faults.isAny()) {
            return null;
        }
        if (service.change(id, form.kind(), form.reason(), form.until())) {
            kept.done();
            return AGAIN + "changed";
        }
        faults.addGeneral("holds.error.ended");
        return null;
    }

    /** What was typed of why and how long. @param kind {@code null} with a fault beside it */
    private record Form(HoldKind kind, String reason, Optional<LocalDate> until) {}

    private Form read() {
        var kind = Stream.of(HoldKind.values())
                .filter(one -> one.name().equals(request.getParameter("kind")))
                .findFirst();
        faults.requireChoice("kind", kind.map(Enum::name).orElse(""));
        if (faults.require("reason", typed("reason")) && typed("reason").length() > LONGEST) {
            faults.add("reason", "help.error.long");
        }
        return new Form(kind.orElse(null), typed("reason"), until());
    }

    private Optional<LocalDate> until() {
        var day = Typed.day(typed("until"));
        if (!typed("until").isEmpty()
                && day.filter(last -> !last.isBefore(service.today())).isEmpty()) {
            faults.add("until", "holds.error.until");
        }
        return day;
    }

    private String end() {
        if (service.end(RowId.parse(request.getParameter("hold")).orElse(-1L))) {
            return AGAIN + "ended";
        }
        faults.addGeneral("holds.error.ended");
        return null;
    }
}
