package org.madoguchi.admin.vanished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/** What the sweeps have found, and the answer to a sweep that stopped. */
@ApplicationScoped
@Transactional
public class VanishedService {

    private static final int SWEEPS = 14;
    private static final int FINDINGS = 20;

    @Inject
    private DeskAccess access;

    @Inject
    private SweepRows rows;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    /** The last sweeps, newest first. */
    public List<VanishedSweep> sweeps() {
        access.require(DeskRight.SWEEP);
        return rows.newest(SWEEPS);
    }

    /**
     * The first of the accounts that the newest sweep has not found in the directory; that the caller has looked is in
     * the trail.
     */
    public List<Account> findings() {
        access.require(DeskRight.SWEEP);
        var findings = rows.findings(0, FINDINGS);
        look.seen(AuditKind.VANISHED_SEEN, findings.stream().map(Account::getUserId));
        return findings;
    }

    /** How many accounts have no entry. */
    public VanishedCounts counts() {
        access.require(DeskRight.SWEEP);
        return rows.counts();
    }

    /**
     * Answers the newest sweep, which has stopped.
     *
     * @param gone whether the missing are gone indeed: the next sweep may go on if it misses these, once
     * @return false when it is not the newest any more, or was answered: nothing is done then
     */
    public boolean answer(Long id, boolean gone) {
        access.require(DeskRight.SWEEP);
        var asked = rows.lock(id)
                .filter(sweep -> sweep.getState() == SweepState.STOPPED)
                .filter(sweep -> rows.newest().filter(sweep::equals).isPresent());
        asked.ifPresent(sweep -> {
            sweep.answer(gone, access.getUserId());
            if (gone) {
                rows.allowFindings();
            }
            audit.record(AuditEntry.of(AuditKind.VANISHED_SWEEP_ANSWERED)
                    .by(access.getUserId())
                    .with(DetailPart.GONE, gone)
                    .with(DetailPart.LOOKED, sweep.getLooked())
                    .with(DetailPart.MISSING, sweep.getMissing()));
        });
        return asked.isPresent();
    }
}
