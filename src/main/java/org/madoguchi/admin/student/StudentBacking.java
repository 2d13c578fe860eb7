package org.madoguchi.admin.student;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.Before;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.StudentState;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.PendingLink;
import org.madoguchi.admin.trail.TrailWords;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.SignIn;
import org.madoguchi.web.PageResponse;
import org.omnifaces.cdi.Param;

/** A student's page: {@code ?id=} whose, {@code &kind=} which part of the life-line, {@code &before=} what is older. */
@Named
@RequestScoped
public class StudentBacking {

    @Inject
    private StudentService service;

    @Inject
    private StudentRecordService records;

    @Inject
    private DeskAccess access;

    @Inject
    private DeskWords words;

    @Inject
    private TrailWords trail;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String before;

    @Inject
    private PageResponse answer;

    @Inject
    private Clock clock;

    private Student student;
    private LifeLine.Page page;

    /** Finds the student; one answer for every user ID that nobody has. */
    public void look() {
        if (getStudent().isNobody()) {
            answer.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public Student getStudent() {
        if (student == null) {
            student = service.look(id);
        }
        return student;
    }

    /** Where the student stands. */
    public StudentState getState() {
        return student.account().map(StudentState::of).orElse(StudentState.UNUSED);
    }

    /** What is the matter. */
    public String getSentence() {
        return student.finding()
                .map(finding -> words.say(finding.key(), finding.values()))
                .orElse("");
    }

    /** What the student should do next. */
    public String getNext() {
        return student.finding()
                .map(finding -> words.say(finding.nextKey(), finding.values()))
                .orElse("");
    }

    /** Whether the act is what helps; the page makes its button stand out. */
    public boolean helps(HelpAct act) {
        return student.finding().flatMap(Finding::remedy).filter(act::equals).isPresent();
    }

    /** The acts that make sense for the student and that the caller may do or ask for. */
    public List<HelpAct> getActs() {
        return isHelpable()
                ? student.one().map(one -> one.acts(access.getRank())).orElse(List.of())
                : List.of();
    }

    /** Whether something for the student waits for a second person. */
    public boolean isRequested() {
        return isHelpable()
                && student.one().flatMap(one -> one.outstanding().request()).isPresent();
    }

    private boolean isHelpable() {
        return access.may(DeskRight.HELP_ASK) && !access.isOwn(student.getUserId());
    }

    /** The class of the colour that goes with it. */
    public String tone(Finding.Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** The proved address, as the caller may see it; empty when there is none. */
    public String getAddress() {
        return student.account()
                .flatMap(account -> account.getEmail())
                .map(this::shown)
                .orElse("");
    }

    /** The address that waits for its proof, as the caller may see it; empty when none does. */
    public String getPendingAddress() {
        return student.one()
                .flatMap(one -> one.outstanding().address())
                .filter(PendingLink::usable)
                .map(PendingLink::address)
                .map(this::shown)
                .orElse("");
    }

    private String shown(String email) {
        return access.may(DeskRight.SEE_ADDRESSES) ? email : EmailAddress.mask(email);
    }

    /** The language in which mails to the student are written, by its own name. */
    public String getLanguage() {
        return student.account()
                .map(Account::getLanguage)
                .map(language -> language.getDisplayLanguage(language))
                .orElse("");
    }

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
                    student.account().orElseThrow(),
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
        return event.clientAddress().isEmpty() || event.userAgent().isEmpty()
                ? ""
                : words.say("student.line.client", List.of(DeviceName.of(event.userAgent()), event.clientAddress()));
    }

    /** A short name of the device. */
    public String device(SignIn signIn) {
        return DeviceName.of(signIn.getUserAgent());
    }

    private Optional<Instant> shownBefore() {
        return Before.parse(before);
    }
}
