package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.record.importing.FindingKind;
import org.madoguchi.record.importing.ImportFinding;
import org.madoguchi.record.importing.ImportState;
import org.madoguchi.record.importing.ImportStepService;
import org.madoguchi.record.importing.RecordImport;
import org.madoguchi.record.importing.RecordImports;
import org.madoguchi.settings.Settings;

/** Imports as the caller may see and decide them. What takes long is {@link ImportDesk}'s. */
@ApplicationScoped
@Transactional
class ImportDeskService {

    /** Findings of a page. */
    static final int PAGE = 100;

    private static final int LATEST = 20;
    /** Changes that may be imported within a day without a second person. */
    private static final int ALONE = 500;

    private static final Duration DAY = Duration.ofDays(1);
    /** Longer than any that can be begun was looked at before. */
    private static final Duration LOOKED_AT = Duration.ofDays(3);

    @Inject
    private RecordImports imports;

    @Inject
    private ImportRequests requests;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote looks;

    @Inject
    private AuditService audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What was imported lately, the newest first. */
    public List<RecordImport> latest() {
        access.require(DeskRight.RECORDS_IMPORT);
        return imports.latest(LATEST);
    }

    /** One; empty when there is none. */
    public Optional<RecordImport> find(Long id) {
        access.require(DeskRight.RECORDS_IMPORT);
        return imports.find(id);
    }

    /** What was found in one. That somebody looks at it is in the trail, for each import. */
    public List<ImportFinding> findings(Long id, List<FindingKind> kinds, int page) {
        access.require(DeskRight.RECORDS_IMPORT);
        var found = imports.findings(id, kinds, (Math.max(1, page) - 1) * PAGE, PAGE);
        if (!found.isEmpty()) {
            looks.seenOf(AuditKind.RECORDS_SEEN, Detail.of(DetailPart.ID, id));
        }
        return found;
    }

    /**
     * Whether one person's word is not enough: for the changes of this one and of all that was imported without a
     * second person in the last day, by whomever, or for the students who are missing.
     */
    public boolean takesTwo(RecordImport one) {
        var changes = one.getCounts().getChanges()
                + requests.changedAlone(clock.instant().minus(DAY));
        return changes > settings.integer("madoguchi.records.import-alone", ALONE) || one.isMissingMany();
    }

    /** Whether it could still be imported, and another of its kind was since it was looked at. */
    public boolean isOutdated(RecordImport one) {
        access.require(DeskRight.RECORDS_IMPORT);
        return (one.getState() == ImportState.DRY || one.getState() == ImportState.WAITING) && imports.isOutdated(one);
    }

    /**
     * Begins it for the caller, or goes on with it. Where it takes two it is asked for instead, which is in the trail.
     * Two who begin two imports at once are one after the other, so that each counts what the other has begun.
     *
     * @return whether it is to be done now; false too when it is over
     */
    boolean begins(Long id) {
        access.require(DeskRight.RECORDS_IMPORT);
        imports.lockAll(clock.instant().minus(LOOKED_AT));
        return imports.lock(id).filter(this::begins).isPresent();
    }

    private boolean begins(RecordImport one) {
        if (one.getState() != ImportState.DRY) {
            return one.getState() == ImportState.APPLYING;
        }
        if (takesTwo(one)) {
            one.ask();
            requests.add(new ImportRequest(one, access.getUserId(), clock.instant()));
            audit.record(
                    ImportStepService.entry(AuditKind.RECORDS_IMPORT_ASKED, one).by(access.getUserId()));
            return false;
        }
        one.allow(access.getUserId());
        return true;
    }
}
