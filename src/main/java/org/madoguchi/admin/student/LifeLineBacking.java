package org.madoguchi.admin.student;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.Before;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.trail.TrailWords;
import org.madoguchi.client.DeviceName;
import org.omnifaces.cdi.Param;

/** What has happened to a student: {@code &kind=} which part of it, {@code &before=} what is older. */
@Named
@RequestScoped
public class LifeLineBacking {

    @Inject
    private StudentBacking student;

    @Inject
    private StudentRecordService records;

    @Inject
    private DeskWords words;

    @Inject
    private TrailWords trail;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String before;

    @Inject
    private Clock clock;

    private LifeLine.Page page;

    public LifeLineFilter getFilter() {
        return LifeLineFilter.parse(kind);
    }

    public List<LifeLineFilter> getFilters() {
        return List.of(LifeLineFilter.values());
    }

    public LifeLine.Page getPage() {
        if (page == null) {
            page = records.lifeLine(
                    shownBefore().orElse(clock.instant().plusSeconds(1)),
                    student.getStudent().account().orElseThrow(),
                    getFilter());
        }
        return page;
    }

    /** Whether these are not the newest events. */
    public boolean isOlder() {
        return shownBefore().isPresent();
    }

    /** What a step was, with what the trail says of it. */
    public String step(LifeLineEvent event) {
        var what = words.say(event.key(), event.values());
        if (event.detail().isEmpty()) {
            return what;
        }
        var why = trail.detail(event.detail());
        return words.say("student.line.why", List.of(what, why.isEmpty() ? event.detail() : why));
    }

    /** From where, or which of staff; empty when nobody's request caused it. */
    public String who(LifeLineEvent event) {
        if (!event.actor().isEmpty()) {
            return words.say("student.line.staff", List.of(event.actor()));
        }
        if (event.clientAddress().isEmpty() || event.userAgent().isEmpty()) {
            return "";
        }
        return DeviceName.find(event.userAgent())
                .map(device -> words.say("student.line.client", List.of(device, event.clientAddress())))
                .orElseGet(() -> words.say("student.line.address", List.of(event.clientAddress())));
    }

    private Optional<Instant> shownBefore() {
        return Before.parse(before);
    }
}
