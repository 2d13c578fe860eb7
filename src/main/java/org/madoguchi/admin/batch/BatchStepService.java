package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.catalogue.Types;
import org.madoguchi.certificate.IssueOrder;
import org.madoguchi.certificate.IssueService;
import org.madoguchi.certificate.RevocationService;
import org.madoguchi.job.JobLock;
import org.madoguchi.paper.Proof;
import org.madoguchi.record.StudentRecord;

/**
 * The steps in which batches are looked at, issued and revoked, each a transaction of its own that one node at a time
 * does: what a node leaves when it falls down is whole, and the next one goes on after it.
 */
@ApplicationScoped
@Transactional
class BatchStepService {

    static final String JOB = "batches";

    @Inject
    private Batches batches;

    @Inject
    private BatchLook look;

    @Inject
    private Types types;

    @Inject
    private AccountRepository accounts;

    @Inject
    private IssueService issuing;

    @Inject
    private RevocationService revocation;

    @Inject
    private JobLock job;

    @Inject
    private AuditService audit;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /** Rows with which a batch goes on. @param rows their keys; none when only its end is left */
    record Turn(Long batch, List<Long> rows) {

        static Turn of(Long batch, List<BatchRow> rows) {
            return new Turn(batch, rows.stream().map(BatchRow::getId).toList());
        }
    }

    /**
     * The next one to be revoked, which is urgent: alone, since each holds its certificate and its status list, which
     * others lock in this order too. What waits for its signature cannot be revoked, and waits. Or else the next rows
     * to be issued, or to be looked at, which can wait.
     *
     * @param most rows to be issued, or looked at
     */
    Optional<Turn> next(int most) {
        return batches.all(BatchState.REVOKING).stream()
                .map(id -> Turn.of(id, batches.nextSigned(id)))
                .filter(turn -> !turn.rows().isEmpty() || batches.countUnsigned(turn.batch()) == 0)
                .findFirst()
                .or(() -> oldest(BatchState.ISSUING, BatchRowState.READY, most))
                .or(() -> oldest(BatchState.CHECKING, BatchRowState.UNCHECKED, most));
    }

    private Optional<Turn> oldest(BatchState state, BatchRowState rows, int most) {
        return batches.all(state).stream().findFirst().map(id -> Turn.of(id, batches.next(id, rows, most)));
    }

    /** Does it for these rows, if nobody has meanwhile. @return false when another node is at it */
    boolean run(Turn turn) {
        if (!job.take(JOB)) {
            return false;
        }
        batches.lock(turn.batch()).ifPresent(one -> {
            var rows = left(one, turn);
            switch (one.getState()) {
                case CHECKING -> check(one, rows);
                case ISSUING -> issue(one, rows);
                case REVOKING -> revoke(one, rows);
                default -> {} // somebody has stopped it
            }
            if (!rows.isEmpty()) {
                one.went();
            }
        });
        return true;
    }

    /** Those of the rows with which its state has not been done yet. */
    private List<BatchRow> left(Batch one, Turn turn) {
        return switch (one.getState()) {
            case CHECKING -> batches.still(turn.rows(), BatchRowState.UNCHECKED);
            case ISSUING -> batches.still(turn.rows(), BatchRowState.READY);
            case REVOKING -> batches.still(turn.rows(), BatchRowState.ISSUED);
            default -> List.of();
        };
    }

    private void check(Batch one, List<BatchRow> rows) {
        var known = look.known(one, rows);
        rows.forEach(row -> row.found(look.judge(one, row, known).verdict()));
        if (batches.next(one.getId(), BatchRowState.UNCHECKED, 1).isEmpty()) {
            one.checked((int) count(one, BatchRowState.READY));
        }
    }

    /** Much may have changed since they were looked at. All papers are drawn before others who issue have to wait. */
    private void issue(Batch one, List<BatchRow> rows) {
        var known = look.known(one, rows);
        var judged = rows.stream().map(row -> look.judge(one, row, known)).toList();
        for (var place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            var record = known.records().get(row.getStudentNumber());
            var found = judged.get(place);
            found.proof()
                    .ifPresentOrElse(
                            proof -> row.issued(issuing.issue(order(one, record, proof)), clock.instant()),
                            () -> row.found(found.verdict()));
        }
        if (batches.next(one.getId(), BatchRowState.READY, 1).isEmpty()) {
            one.finish(clock.instant());
            note(one, BatchAct.ISSUE_BATCH, one.getStartedBy(), count(one, BatchRowState.ISSUED));
        }
    }

    private IssueOrder order(Batch one, StudentRecord record, Proof proof) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var days = types.current(one.getType()).orElseThrow().getTerms().validDays();
        return new IssueOrder(
                one.getType(),
                proof,
                record.getUserKey().flatMap(accounts::findByUserId),
                days.isPresent() ? Optional.of(today.plusDays(days.getAsInt())) : Optional.empty(),
                one.getStartedBy());
    }

    private void revoke(Batch one, List<BatchRow> rows) {
        for (var row : rows) {
            var certificate = row.getCertificate().orElseThrow().getId();
            var note = Detail.of(DetailPart.BATCH, one.getId());
            var reason = one.getEndReason().orElseThrow();
            if (revocation.revoke(certificate, reason, one.getRevokedBy().orElseThrow(), note)) {
                row.revoked(clock.instant());
            } else {
                row.found(BatchVerdict.of(BatchRowState.KEPT));
            }
        }
        if (count(one, BatchRowState.ISSUED) == 0) {
            endRevoking(one);
        }
    }

    /** What a fault kept from being revoked is valid still: that can be asked for again. */
    private void endRevoking(Batch one) {
        if (batches.countRevocable(one.getId()) > 0) {
            stop(one, BatchRowState.REVOKED);
        } else {
            one.revoked();
            note(one, BatchAct.REVOKE_BATCH, one.getRevokedBy(), count(one, BatchRowState.REVOKED));
        }
    }

    private void stop(Batch one, BatchRowState done) {
        one.stop(clock.instant());
        audit.record(entry(AuditKind.CERTIFICATE_BATCH_STOPPED, one).with(DetailPart.COUNT, count(one, done)));
    }

    /**
     * One of them keeps the others from theirs: the others go on without that one, unless it was done meanwhile. Where
     * one after the other is given up, it stops with what is left, lest a fault of ours use up all.
     */
    void giveUp(Turn turn) {
        if (job.take(JOB)) {
            batches.lock(turn.batch()).ifPresent(one -> left(one, turn).forEach(row -> giveUp(one, row)));
        }
    }

    private void giveUp(Batch one, BatchRow row) {
        var revoking = one.getState() == BatchState.REVOKING;
        row.found(BatchVerdict.of(revoking ? BatchRowState.KEPT : BatchRowState.FAILED));
        if (one.broke()) {
            stop(one, revoking ? BatchRowState.REVOKED : BatchRowState.ISSUED);
        }
    }

    private long count(Batch one, BatchRowState state) {
        return batches.counts(one.getId()).getOrDefault(state, 0L);
    }

    private void note(Batch one, BatchAct act, Optional<String> by, long count) {
        audit.record(entry(AuditKind.CERTIFICATE_BATCH_DONE, one)
                .by(by.orElse(null))
                .with(DetailPart.ACT, act)
                .with(DetailPart.ROWS, one.getTotal())
                .with(DetailPart.COUNT, count));
    }

    /** A row of the trail about a batch. */
    static AuditEntry entry(AuditKind kind, Batch one) {
        return AuditEntry.of(kind).with(DetailPart.BATCH, one.getId()).with(DetailPart.TYPE, one.getType());
    }
}
