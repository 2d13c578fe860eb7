package org.madoguchi.admin.mailtexts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.madoguchi.admin.ListPage;
import org.madoguchi.admin.VersionStand;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailPlace;
import org.madoguchi.mail.MailText;
import org.madoguchi.mail.MailTextBoard;
import org.madoguchi.mail.MailWording;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What mails of a kind say, {@code ?kind=} which: written, looked at beforehand, tried out, put in use. */
@Named
@RequestScoped
public class MailTextBacking {

    private static final String AGAIN = "/desk/mail-text?faces-redirect=true&kind=";
    private static final List<String> DONE = List.of("saved", "waits", "used", "back", "tested");

    @Inject
    private MailTextDeskService service;

    @Inject
    private MailTextBoard board;

    @Inject
    private MailTextsBacking kinds;

    @Inject
    private MailTextForm form;

    @Inject
    private JustDone justDone;

    @Inject
    private Faults faults;

    @Inject
    private Attempt attempt;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String page;

    @Inject
    @Param(name = "use")
    private String chosen;

    @Inject
    @Param(name = "back")
    private String ended;

    private List<MailText> versions;
    private boolean previewed;
    private boolean tested;

    /** Whether there is such a kind here. */
    public boolean isFound() {
        return kinds.find(kind).isPresent();
    }

    public MailKind getKind() {
        return kinds.find(kind).orElseThrow();
    }

    /** A page of all versions that are kept. */
    public ListPage<MailText> getList() {
        return ListPage.of(getVersions(), page);
    }

    /** All versions that are kept, the newest first. */
    public List<MailText> getVersions() {
        if (versions == null) {
            versions = service.versions(getKind());
        }
        return versions;
    }

    /** What the text can have filled in. */
    public List<MailPlace> getPlaces() {
        return MailPlace.of(getKind());
    }

    /** What stands below the text in any case. */
    public List<String> safety(Locale tongue) {
        return MailWording.safety(getKind(), tongue);
    }

    /** Whether mails can be written with a version now. */
    public boolean fit(MailText text) {
        return service.isFit(text);
    }

    public List<Locale> getTongues() {
        return List.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    /** What a field shows: what was typed, else what is in use, else what comes with the service. */
    public String shown(String field) {
        if (form.isWritten()) {
            return form.typed(field);
        }
        var wording = inUse(field.endsWith("En") ? Locale.ENGLISH : Locale.JAPANESE);
        return field.startsWith("subject") ? wording.subject() : wording.body();
    }

    private MailWording inUse(Locale tongue) {
        return getVersions().stream()
                .filter(MailText::isInUse)
                .findFirst()
                .map(text -> text.in(tongue))
                .orElseGet(() -> MailWording.shipped(getKind(), tongue));
    }

    /** How versions stand, for the buttons of each. */
    public String getStand() {
        return service.stand(getKind()).toString();
    }

    /** How they stood when what is being written was begun. */
    public String getBase() {
        return form.isWritten() ? form.typed("base") : getStand();
    }

    private VersionStand base() {
        return VersionStand.parse(form.typed("base"));
    }

    /** Whether there is something to be seen beforehand. */
    public boolean isPreviewed() {
        return previewed;
    }

    /** A mail as it will arrive; empty while something is wrong with what was typed. */
    public String sample(Locale tongue) {
        return form.read(getKind(), tongue)
                .map(wording -> service.sample(getKind(), wording, tongue))
                .orElse("");
    }

    /** プレビュー / Preview: what was typed, in a mail. */
    public void look() {
        getTongues().forEach(tongue -> form.read(getKind(), tongue));
        previewed = faults.isNone();
    }

    /** テストメール / Test email in Japanese, to the caller. */
    public String testJa() {
        return test(Locale.JAPANESE);
    }

    /** テストメール / Test email in English, to the caller. */
    public String testEn() {
        return test(Locale.ENGLISH);
    }

    /** What was typed stays on the page. */
    private String test(Locale tongue) {
        form.read(getKind(), tongue).ifPresent(wording -> act(() -> service.sendTest(getKind(), wording, tongue)));
        tested = faults.isNone();
        return null;
    }

    /** 保存して使用 / Save and use; where that takes two, save. */
    public String save() {
        var japanese = form.read(getKind(), Locale.JAPANESE);
        var english = form.read(getKind(), Locale.ENGLISH);
        return faults.isNone() && act(() -> service.save(getKind(), base(), japanese.get(), english.get()))
                ? again(service.isTakingTwo() ? "waits" : "saved")
                : null;
    }

    /** The button of a version, if one was pressed. */
    public String decide() {
        if (chosen != null) {
            return act(() -> service.use(getKind(), base(), RowId.number(chosen))) ? again("used") : null;
        }
        return ended != null && act(() -> service.putBack(getKind(), RowId.number(ended))) ? again("back") : null;
    }

    /** What a version says in a language. */
    public MailWording wording(MailText text, Locale tongue) {
        return text.in(tongue);
    }

    /** Whether the caller may put it in use. */
    public boolean usable(MailText text) {
        return service.isUsable(text);
    }

    /** Whether another puts in use what one has written. */
    public boolean isTakingTwo() {
        return service.isTakingTwo();
    }

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return tested ? "tested" : justDone.among(DONE);
    }

    private String again(String done) {
        form.done();
        return AGAIN + kind + "&done=" + done;
    }

    private boolean act(Runnable act) {
        var done = attempt.isDone(act);
        board.refresh();
        return done;
    }
}
