package org.madoguchi.admin.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.decision.AskedBacking;
import org.madoguchi.record.importing.FindingKind;
import org.madoguchi.record.importing.ImportFinding;
import org.madoguchi.record.importing.ImportState;
import org.madoguchi.record.importing.RecordImport;
import org.madoguchi.web.Languages;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** What was found in a file, and the buttons below it: {@code ?id=} which, {@code &page=} from 1 on. */
@Named
@RequestScoped
public class ImportBacking extends AskedBacking<RecordImport, ImportRequest> {

    private static final Set<ImportState> OPEN = Set.of(ImportState.DRY, ImportState.APPLYING);

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportDeskService service;

    @Inject
    private DeskWords words;

    @Inject
    private Languages languages;

    @Inject
    private ImportRequestService requests;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "page")
    private String asked;

    @Inject
    @Param(name = "import")
    private String importing;

    private List<ImportFinding> wrong;
    private List<ImportFinding> changes;

    /** One a request. */
    public ImportBacking() {
        super("/desk/records-import");
    }

    @Override
    protected Optional<RecordImport> find(Long key) {
        return service.find(key);
    }

    @Override
    protected Optional<ImportRequest> last(RecordImport one) {
        return requests.last(one);
    }

    @Override
    protected boolean isOpenToCaller(ImportRequest one) {
        return requests.isDecidable(one);
    }

    /** What is wrong, or will bring trouble. */
    public List<ImportFinding> getWrong() {
        if (wrong == null) {
            wrong = service.findings(getOne().getId(), List.of(FindingKind.FAULT, FindingKind.WARNING), getPage());
        }
        return wrong;
    }

    /** 差分 / Differences. */
    public List<ImportFinding> getChanges() {
        if (changes == null) {
            changes = service.findings(getOne().getId(), List.of(FindingKind.ADDED, FindingKind.CHANGED), getPage());
        }
        return changes;
    }

    /** From 1 on. */
    public int getPage() {
        return RowId.parse(asked)
                .filter(page -> page > 0 && page <= 1000)
                .map(Long::intValue)
                .orElse(1);
    }

    /** Whether there are more of either than this page has. */
    public boolean isMore() {
        return getWrong().size() == ImportDeskService.PAGE || getChanges().size() == ImportDeskService.PAGE;
    }

    /** Whether a node is reading or importing it. */
    public boolean isBusy() {
        return getOne().isBusy(clock.instant());
    }

    /** Whether it was never read to its end. */
    public boolean isHalfRead() {
        return getOne().getState() == ImportState.READING && !isBusy();
    }

    /** Whether it can be imported, or asked for; also what broke off. */
    public boolean isOpen() {
        return OPEN.contains(getOne().getState()) && !isBusy();
    }

    /** Whether that takes two. */
    public boolean isTakingTwo() {
        return service.takesTwo(getOne());
    }

    /** Whether another was imported since this one was looked at. */
    public boolean isOutdated() {
        return service.isOutdated(getOne());
    }

    /** What is wrong, and what to do. */
    public String say(ImportFinding one) {
        return words.say("records.fault." + one.getFault(), List.of(column(one.getColumn()), one.getValue()));
    }

    /** A column as the head of the file calls it in the language in use; the name itself where it is a course's. */
    public String column(String key) {
        return getOne().getKind().getColumns().stream()
                .filter(column -> column.key().equals(key))
                .map(column -> column.name(languages.getLocale()))
                .findFirst()
                .orElse(key);
    }

    /** A value as a row says it; nothing is said in so many words. */
    public String value(String value) {
        return value.isEmpty() ? words.say("records.nothing", List.of()) : value;
    }

    /** The button that was pressed, if one was. */
    public String decide() {
        return importing == null ? decided(desk) : again(desk.apply(key()) ? "approved" : "asked");
    }
}
