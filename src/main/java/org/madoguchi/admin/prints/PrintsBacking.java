package org.madoguchi.admin.prints;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.printing.NewsFinding;
import org.madoguchi.printing.PrintNews;
import org.madoguchi.printing.PrintRegistration;
import org.madoguchi.printing.PrintState;
import org.madoguchi.record.importing.ImportCharset;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;
import org.madoguchi.web.SentFile;
import org.omnifaces.util.Faces;

/** コンビニ発行の登録 / Convenience store registrations: what waits, files out, numbers and reports in. */
@Named
@RequestScoped
public class PrintsBacking {

    private static final String AGAIN = "/desk/prints?faces-redirect=true&done=";
    private static final int LONGEST = 60;

    @Inject
    private PrintsService service;

    @Inject
    private DeskWords words;

    @Inject
    private Faults faults;

    @Inject
    private Languages languages;

    @Inject
    private ZoneId zone;

    @Inject
    private HttpServletRequest request;

    private List<PrintRegistration> open;
    private Long count;
    private Boolean used;
    private NumberFile.Rows read;
    private List<NewsFinding> findings = List.of();

    /** What staff have to do with. */
    public List<PrintRegistration> getOpen() {
        if (open == null) {
            open = service.open();
        }
        return open;
    }

    /** How many have no number yet. */
    public long getCount() {
        if (count == null) {
            count = service.count();
        }
        return count;
    }

    /** Whether the menu leads here. */
    public boolean isInUse() {
        if (used == null) {
            used = service.isInUse();
        }
        return used;
    }

    /** What can be said of one by hand. */
    public List<PrintState> getStates() {
        return List.of(PrintState.READY, PrintState.PRINTED, PrintState.EXPIRED, PrintState.REFUSED);
    }

    /** ZIP. */
    public void files() throws IOException {
        var files = service.takeOut();
        if (files.isEmpty()) {
            faults.addGeneral("prints.error.none");
            return;
        }
        Faces.sendFile(list().zip(files), "prints.zip", true);
    }

    /** 一覧. */
    public void rows() throws IOException {
        Faces.sendFile(list().list(service.open()), "prints.csv", true);
    }

    /** 試行 / Dry run of a file. */
    public void look() throws IOException {
        var file = SentFile.of(request).flatMap(SentFile::kept);
        if (file.isEmpty()) {
            faults.add("file", "form.error.file");
            return;
        }
        var charset = ImportCharset.of(file.get());
        if (charset.isEmpty()) {
            faults.add("file", "records.error.charset");
            return;
        }
        try (var text = charset.get().open(file.get())) {
            look(text);
        }
    }

    private void look(Reader text) throws IOException {
        read = NumberFile.read(text, zone);
        findings = service.check(read.news());
    }

    /** 取込 / Import of a file, which is looked at once more before. Whatever was faster is left alone. */
    public String take() throws IOException {
        look();
        return isLooked() && isTakeable() ? takeAll() : null;
    }

    /** 登録 / Register by hand: one row. */
    public String register() throws IOException {
        var cells = new NumberCells(zone);
        var certificate = cells.certificate(typed("certificate"));
        faults.require("certificate", certificate);
        var number = read("number", "number", cells::number);
        var until = read("print_until", "until", cells::until);
        var state = read("state", "state", cells::state);
        if (faults.isAny()) {
            return null;
        }
        var news = new PrintNews(0, certificate, number, until, state);
        service.check(List.of(news)).stream()
                .map(NewsFinding::outcome)
                .filter(outcome -> !outcome.isChange())
                .forEach(outcome -> faults.add("certificate", key(outcome)));
        return faults.isNone() && service.take(news) ? AGAIN + "taken" : null;
    }

    private <T> T read(String field, String key, NumberCells.Reading<T> reading) {
        try {
            return reading.read(typed(field));
        } catch (IllegalArgumentException e) {
            faults.add(field, "prints.fault." + key, typed(field));
            return null;
        }
    }

    private String takeAll() {
        findings.stream()
                .filter(one -> one.outcome().isChange())
                .map(NewsFinding::news)
                .forEach(service::take);
        return AGAIN + "taken";
    }

    /** What was typed by hand, or is asked for by a link; empty the first time. */
    public String typed(String name) {
        return SingleLine.of(request.getParameter(name), LONGEST);
    }

    /** Whether a file was looked at. */
    public boolean isLooked() {
        return read != null;
    }

    /** What cannot be read. */
    public List<NumberFault> getUnread() {
        return read.faults();
    }

    /** What each row would change, or why it cannot; nothing of rows that nobody has filled in. */
    public List<NewsFinding> getFindings() {
        return findings.stream()
                .filter(one -> one.outcome() != NewsFinding.Outcome.EMPTY)
                .toList();
    }

    /** How many rows would change something. */
    public long getChanges() {
        return findings.stream().filter(one -> one.outcome().isChange()).count();
    }

    /** Whether anything stands against it; half a file is not taken. */
    public boolean isFaulty() {
        return !getUnread().isEmpty()
                || findings.stream().anyMatch(one -> one.outcome().isFault());
    }

    /** Whether there is something that can be taken. */
    public boolean isTakeable() {
        return !isFaulty() && getChanges() > 0;
    }

    /** Why a row cannot be read, and what to do. */
    public String say(NumberFault one) {
        return words.say("prints.fault." + one.key(), List.of(one.value()));
    }

    /** The key of the words for what becomes of a row. */
    public String key(NewsFinding.Outcome outcome) {
        return "prints.outcome." + outcome.name().toLowerCase(Locale.ROOT);
    }

    private PrintList list() {
        return new PrintList(zone, languages.getLocale());
    }
}
