package org.madoguchi.admin.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditSeal;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.TrailPlace;
import org.madoguchi.client.DeviceName;

/** 操作履歴 / Audit trail: the search of {@link TrailQuery}, a page of rows, and one of them in full beside it. */
@Named
@RequestScoped
public class TrailBacking {

    private static final int PAGE = 50;

    @Inject
    private TrailService service;

    @Inject
    private TrailQuery query;

    private List<AuditEvent> found;
    private Optional<AuditEvent> row;
    private Optional<AuditSeal> seal;
    private Map<Long, SealState> states;

    /** One more than is shown says whether there is another page. */
    private List<AuditEvent> found() {
        if (found == null) {
            found = service.page(query.search(), query.after(), PAGE + 1);
        }
        return found;
    }

    public List<AuditEvent> getEvents() {
        return found().subList(0, Math.min(PAGE, found().size()));
    }

    /** Whether the row has no seal and gets none. */
    public boolean isUnsealed(AuditEvent event) {
        if (states == null) {
            states = service.states(found());
        }
        return states.get(event.getId()) == SealState.MISSING;
    }

    /** How the row in full stands to the chain. */
    public SealState getState() {
        return service.states(List.of(getRow())).get(getRow().getId());
    }

    /** The address of the next page's rows; empty when these are the last. */
    public String getOlder() {
        return found().size() > PAGE ? query.address("after=" + TrailPlace.of(found().get(PAGE - 1))) : "";
    }

    /** The address of this page with a row in full. */
    public String address(AuditEvent event) {
        return query.after()
                .map(after -> query.address("after=" + after, "row=" + event.getId()))
                .orElseGet(() -> query.address("row=" + event.getId()));
    }

    /** The address of this page without it. */
    public String getAddress() {
        return query.after().map(after -> query.address("after=" + after)).orElseGet(query::address);
    }

    /** Whether these are not the newest rows. */
    public boolean isOlderRows() {
        return query.after().isPresent();
    }

    /** The row in full, or {@code null}. */
    public AuditEvent getRow() {
        if (row == null) {
            row = query.row().flatMap(service::find);
        }
        return row.orElse(null);
    }

    /** Its seal, or {@code null} while it awaits it. */
    public AuditSeal getSeal() {
        if (seal == null) {
            seal = service.seal(getRow());
        }
        return seal.orElse(null);
    }

    public boolean isSealRight() {
        return service.isSealed(getRow(), getSeal());
    }

    /** The detail as the reader may see it. */
    public String detail(AuditEvent event) {
        return service.shown(event.getDetail());
    }

    /** Whom the row is about, for an address. */
    public String getPerson() {
        return URLEncoder.encode(getRow().getPerson().orElse(""), StandardCharsets.UTF_8);
    }

    /** A short name of the device. */
    public String device(AuditEvent event) {
        return DeviceName.of(event.getUserAgent());
    }

    public List<KindGroup> getGroups() {
        return List.of(KindGroup.values());
    }

    public List<Outcome> getOutcomes() {
        return Outcome.known();
    }

    /** The class of the colour that goes with an outcome. */
    public String tone(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> "good";
            case REFUSED -> "warn";
            case FAILED, UNKNOWN -> "bad";
        };
    }
}
