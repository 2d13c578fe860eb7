package org.madoguchi.admin.manuals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.madoguchi.admin.ListPage;
import org.madoguchi.admin.VersionStand;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.manual.ManualFile;
import org.madoguchi.manual.ManualPlace;
import org.madoguchi.manual.ManualShelf;
import org.madoguchi.manual.ManualTopic;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.madoguchi.web.SentFile;
import org.omnifaces.cdi.Param;

/** マニュアルのPDF / Manual PDFs: one is sent, put back or withdrawn. */
@Named
@RequestScoped
public class ManualFilesBacking {

    private static final String AGAIN = "/desk/manual-files?faces-redirect=true&done=";
    private static final List<String> DONE = List.of("sent", "waits", "back", "withdrawn");

    @Inject
    private ManualDesk desk;

    @Inject
    private ManualDeskService service;

    @Inject
    private ManualShelf shelf;

    @Inject
    private CertificatePress press;

    @Inject
    private Faults faults;

    @Inject
    private Attempt attempt;

    @Inject
    private JustDone justDone;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String topic;

    /** Not {@code language}, which is the button that changes the page's own. */
    @Inject
    @Param
    private String fileLanguage;

    @Inject
    @Param(name = "offer")
    private String chosen;

    @Inject
    @Param(name = "withdraw")
    private String ended;

    @Inject
    @Param
    private String page;

    @Inject
    @Param
    private String base;

    private List<ManualFile> all;

    /** A page of all that are kept, by topic and language, of each the newest first. */
    public ListPage<ManualFile> getFiles() {
        return ListPage.of(all(), page);
    }

    private List<ManualFile> all() {
        if (all == null) {
            all = service.all();
        }
        return all;
    }

    /** How those of its topic and language stand. */
    public String stand(ManualFile file) {
        return ManualDeskService.stand(all(), file.getPlace()).toString();
    }

    /** {@code shown}, {@code waits} for a second person, or {@code former}. */
    public String state(ManualFile file) {
        if (file.isOffered()) {
            return "shown";
        }
        return file.isWaiting() ? "waits" : "former";
    }

    /** Those on which the manual has a page here. */
    public List<ManualTopic> getTopics() {
        return Stream.of(ManualTopic.values())
                .filter(one -> press.isOn() || !one.isOfCertificates())
                .toList();
    }

    public List<Locale> getTongues() {
        return ManualPlace.LANGUAGES;
    }

    /** Key of the topic that was chosen. */
    public String getTopic() {
        return topic;
    }

    /** The language that was chosen. */
    public String getFileLanguage() {
        return fileLanguage;
    }

    /** Whether the caller may offer it. */
    public boolean offerable(ManualFile file) {
        return service.isOfferable(file);
    }

    /** Whether another offers what one has sent. */
    public boolean isTakingTwo() {
        return service.isTakingTwo();
    }

    /** How long a file may be, in MiB. */
    public int getLongest() {
        return desk.longest();
    }

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return justDone.among(DONE);
    }

    /** 送信して公開 / Send and publish; where that takes two, send. */
    public String send() throws IOException {
        var place = ManualPlace.of(String.valueOf(topic), String.valueOf(fileLanguage));
        var file = SentFile.of(request).filter(sent -> sent.kept().isPresent());
        if (place.isEmpty()) {
            faults.add("topic", "form.error.required");
        }
        if (file.isEmpty()) {
            faults.add("file", "form.error.file");
        }
        return faults.isAny() ? null : send(place.orElseThrow(), file.orElseThrow());
    }

    private String send(ManualPlace place, SentFile file) throws IOException {
        var wrong = desk.send(place, file);
        if (wrong.isPresent()) {
            faults.add("file", wrong.get(), desk.longest(), ManualDesk.MOST_PAGES);
            return null;
        }
        shelf.refresh();
        return AGAIN + (service.isTakingTwo() ? "waits" : "sent");
    }

    /** The button of a row, if one was pressed. */
    public String decide() {
        if (chosen != null) {
            return act(() -> service.putBack(key(chosen), VersionStand.parse(base)), "back");
        }
        return ended == null ? null : act(() -> service.withdraw(key(ended)), "withdrawn");
    }

    private String act(Runnable act, String done) {
        if (!attempt.isDone(act)) {
            return null;
        }
        shelf.refresh();
        return AGAIN + done;
    }

    private static Long key(String id) {
        return RowId.parse(id).orElse(-1L);
    }
}
