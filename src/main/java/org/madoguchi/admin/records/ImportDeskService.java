package org.madoguchi.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
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
    /** Changes that one person may import. */
    private static final int ALONE = 500;

    @Inject
    private RecordImports imports;

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

    /** What was found in one. That somebody looks at it is in the trail. */
    public List<ImportFinding> findings(Long id, List<FindingKind> kinds, int page) {
        access.require(DeskRight.RECORDS_IMPORT);
        var found = imports.findings(id, kinds, (Math.max(1, page) - 1) * PAGE, PAGE);
        looks.seen(AuditKind.RECORDS_SEEN, found.isEmpty() ? Stream.empty() : Stream.of("", " "));
        return found;
    }

    /** Whether one person's word is not enough. */
    public boolean takesTwo(RecordImport one) {
        return one.getCounts().getChanges() > settings.integer("madoguchi.records.import-alone", ALONE)
                || one.isMissingMany();
    }

    /** Whether the caller can approve or refuse it. */
    public boolean isDecidable(RecordImport one) {
        return one.getState() == ImportState.WAITING
                && access.may(DeskRight.RECORDS_APPROVE)
                && !one.isAskedBy(access.getUserId());
    }

    /**
     * Whether it may be done by the caller now. Where it takes two it is asked for instead, which is in the trail.
     *
     * @return false too when it is over
     */
    boolean mayApply(Long id) {
        access.require(DeskRight.RECORDS_IMPORT);
        var one = imports.lock(id).orElse(null);
        if (one == null) {
            return false;
        }
        if (one.getState() == ImportState.DRY && takesTwo(one)) {
            one.ask();
            audit.record(
                    ImportStepService.entry(AuditKind.RECORDS_IMPORT_ASKED, one).by(access.getUserId()));
            return false;
        }
        return one.getState() == ImportState.DRY || one.getState() == ImportState.APPLYING;
    }

    /**
     * Whether the caller has just approved it.
     *
     * @throws org.madoguchi.fault.AccessDeniedException for the own one
     */
    boolean approves(Long id) {
        access.require(DeskRight.RECORDS_APPROVE);
        var one = imports.lock(id).filter(waiting -> waiting.getState() == ImportState.WAITING);
        one.ifPresent(
                waiting -> access.require(!waiting.isAskedBy(access.getUserId()), null, RefusalReason.OWN_REQUEST));
        return one.isPresent();
    }

    /**
     * Forbids what somebody else has asked for.
     *
     * @return false when it waits no longer
     */
    boolean refuse(Long id) {
        var waits = approves(id);
        if (waits) {
            var one = imports.lock(id).orElseThrow();
            one.refuse(access.getUserId(), clock.instant());
            audit.record(ImportStepService.entry(AuditKind.RECORDS_IMPORT_REFUSED, one)
                    .by(access.getUserId())
                    .with(DetailPart.ASKED_BY, one.getAskedBy()));
        }
        return waits;
    }
}
