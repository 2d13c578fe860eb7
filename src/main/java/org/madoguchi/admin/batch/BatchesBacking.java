package org.madoguchi.admin.batch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.ListPage;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Typed;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;
import org.madoguchi.web.SentFile;
import org.omnifaces.cdi.Param;

/** 一括発行 / Batch issue: what is to be issued, and to whom, by a search in the records or by a file. */
@Named
@RequestScoped
public class BatchesBacking {

    private static final String FOUND = "/desk/batch?faces-redirect=true&id=";
    private static final int LONGEST = 500;
    /** Of medicine; and some stay longer. */
    private static final int YEARS = 8;

    @Inject
    private BatchDeskService service;

    @Inject
    private DeskAccess access;

    @Inject
    private DeskWords words;

    @Inject
    private Languages languages;

    @Inject
    private Faults faults;

    /** Of a form with a file the server's own request has no fields: they are those of the page's. */
    @Inject
    @Param
    private String type;

    @Inject
    @Param
    private String language;

    @Inject
    @Param
    private String faculty;

    @Inject
    @Param
    private String status;

    @Inject
    @Param
    private String schoolYear;

    @Inject
    @Param
    private String leftFrom;

    @Inject
    @Param
    private String leftUntil;

    @Inject
    @Param
    private String page;

    @Inject
    private HttpServletRequest request;

    private List<CertificateType> types;
    private Map<String, String> faculties;
    private ListPage<Batch> latest;

    /** The types that are offered. */
    public List<CertificateType> getTypes() {
        if (types == null) {
            types = service.types();
        }
        return types;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** The faculties of the records, by their Japanese names. */
    public Map<String, String> getFaculties() {
        if (faculties == null) {
            faculties = service.faculties();
        }
        return faculties;
    }

    /** A faculty as it is called in the language in use. */
    public String called(Map.Entry<String, String> one) {
        return Locale.JAPANESE.getLanguage().equals(languages.getLocale().getLanguage())
                ? one.getKey()
                : one.getValue();
    }

    public List<RecordStatus> getStatuses() {
        return List.of(RecordStatus.values());
    }

    public List<Integer> getYears() {
        return IntStream.rangeClosed(1, YEARS).boxed().toList();
    }

    /** A page of what was chosen, the newest first. */
    public ListPage<Batch> getLatest() {
        if (latest == null) {
            latest = service.latest(page);
        }
        return latest;
    }

    /** 試行 / Dry run. */
    public String look() throws IOException {
        var chosen = one(CertificateType.values(), getType()).filter(getTypes()::contains);
        var written = one(Language.values(), getLanguage());
        faults.requireChoice("type", chosen.map(Enum::name).orElse(""));
        faults.requireChoice("language", written.map(Enum::name).orElse(""));
        var search = search();
        var file = SentFile.of(request).filter(sent -> sent.kept().isPresent());
        if (file.isPresent() == isSearched(search)) {
            faults.add("file", file.isPresent() ? "batches.error.both" : "batches.error.neither");
        }
        if (faults.isAny()) {
            return null;
        }
        var order = new BatchDeskService.Order(chosen.orElseThrow(), written.orElseThrow());
        return file.isPresent()
                ? byFile(order, file.get())
                : shown(service.bySearch(order, label(search), search), "faculty");
    }

    /** A day that cannot be read is a condition all the same, and has a fault of its own. */
    private boolean isSearched(BatchSearch search) {
        return !search.isEmpty() || !getLeftFrom().isEmpty() || !getLeftUntil().isEmpty();
    }

    private String byFile(BatchDeskService.Order order, SentFile file) throws IOException {
        var read = BatchFile.of(file.kept().orElseThrow());
        if (read.fault().isPresent()) {
            faults.add("file", read.fault().get());
            return null;
        }
        return shown(service.byFile(order, SingleLine.of(file.name(), LONGEST), read.rows()), "file");
    }

    private String shown(BatchDeskService.Chosen chosen, String field) {
        if (chosen.id() == null) {
            faults.add(field, chosen.fault());
            return null;
        }
        return FOUND + chosen.id();
    }

    private BatchSearch search() {
        var year = getYears().stream()
                .filter(one -> one.toString().equals(getSchoolYear()))
                .findFirst();
        return new BatchSearch(
                Optional.of(getFaculty()).filter(one -> !one.isEmpty()),
                one(RecordStatus.values(), getStatus()),
                year.map(OptionalInt::of).orElse(OptionalInt.empty()),
                day("leftFrom", getLeftFrom()),
                day("leftUntil", getLeftUntil()));
    }

    private Optional<LocalDate> day(String field, String typed) {
        var day = Typed.day(typed);
        if (day.isEmpty() && !typed.isEmpty()) {
            faults.add(field, "batches.error.day");
        }
        return day;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] kind, String name) {
        return Stream.of(kind).filter(one -> one.name().equals(name)).findFirst();
    }

    /** What was searched for, in the words of whoever did. */
    private String label(BatchSearch search) {
        var said = Stream.of(
                getFaculty(),
                search.status()
                        .map(one -> words.say(access.key("records.status", one), List.of()))
                        .orElse(""),
                search.year().isPresent() ? words.say("batches.year", List.of(getSchoolYear())) : "",
                search.leftFrom().isPresent() || search.leftUntil().isPresent()
                        ? words.say("batches.left", List.of(getLeftFrom(), getLeftUntil()))
                        : "");
        return SingleLine.of(
                said.filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(words.say("trail.value.list", List.of()))),
                LONGEST);
    }

    public String getType() {
        return line(type);
    }

    public String getLanguage() {
        return line(language);
    }

    public String getFaculty() {
        return line(faculty);
    }

    public String getStatus() {
        return line(status);
    }

    public String getSchoolYear() {
        return line(schoolYear);
    }

    public String getLeftFrom() {
        return line(leftFrom);
    }

    public String getLeftUntil() {
        return line(leftUntil);
    }

    private static String line(String typed) {
        return SingleLine.of(typed, LONGEST);
    }
}
