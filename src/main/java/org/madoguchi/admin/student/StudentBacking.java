package org.madoguchi.admin.student;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.StudentState;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.PendingLink;
import org.madoguchi.client.DeviceName;
import org.madoguchi.signin.SignIn;
import org.madoguchi.web.PageResponse;
import org.omnifaces.cdi.Param;

/** A student's page: {@code ?id=} whose. What has happened to the student has {@link LifeLineBacking}. */
@Named
@RequestScoped
public class StudentBacking {

    @Inject
    private StudentService service;

    @Inject
    private DeskAccess access;

    @Inject
    private DeskWords words;

    @Inject
    @Param
    private String id;

    @Inject
    private PageResponse answer;

    private Student student;

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
        return student.finding()
                .flatMap(StudentFinding::remedy)
                .filter(act::equals)
                .isPresent();
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
    public String tone(StudentFinding.Tone tone) {
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

    /** A short name of the device. */
    public String device(SignIn signIn) {
        return DeviceName.of(signIn.getUserAgent());
    }
}
