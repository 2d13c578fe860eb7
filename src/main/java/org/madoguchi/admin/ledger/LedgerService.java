package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.CertificateLedger;
import org.madoguchi.certificate.CheckCountService;
import org.madoguchi.certificate.CheckDay;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.IssueJob;
import org.madoguchi.certificate.LedgerSearch;
import org.madoguchi.certificate.SigningLedger;

/** The ledger as the caller may see it. Every look is in the trail. */
@ApplicationScoped
@Transactional
class LedgerService {

    /** Rows of a page. */
    static final int PAGE = 50;

    private static final int BATCH = 500;
    private static final int WAITING = 200;
    /** Days before today. */
    private static final int CHECKS = 13;

    @Inject
    private CertificateLedger ledger;

    @Inject
    private CertificateFinder finder;

    @Inject
    private SigningLedger signing;

    @Inject
    private CheckCountService checks;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * A page of the ledger.
     *
     * @param number from 1 on; the last one where there are fewer
     * @param total how many rows there are
     */
    public record Page(List<Certificate> rows, long total, int number) {

        /** How many pages there are, at least one. */
        public int getPages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** What is to be seen of a certificate; of its files no bytes. */
    public record Sight(Certificate certificate, List<Document> documents, Optional<Certificate> predecessor) {}

    /** @param note what was looked for, for the trail */
    public Page page(LedgerSearch search, int asked, Detail note) {
        access.require(DeskRight.LEDGER_SEE);
        var total = ledger.count(search);
        var last = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        var number = Math.min(Math.max(1, asked), last);
        audit.record(AuditEntry.of(AuditKind.LEDGER_SEARCHED)
                .by(access.getUserId())
                .with(DetailPart.COUNT, total)
                .with(note));
        return new Page(ledger.find(search, (number - 1) * PAGE, PAGE), total, number);
    }

    /** A certificate; empty when there is none with this key. */
    public Optional<Sight> see(Long id) {
        access.require(DeskRight.LEDGER_SEE);
        var found = ledger.find(id);
        found.ifPresent(certificate -> audit.record(AuditEntry.of(AuditKind.CERTIFICATE_SEEN)
                .by(access.getUserId())
                .about(certificate.getAccount().map(Account::getUserId))
                .with(DetailPart.NUMBER, certificate.getNumber())));
        return found.map(certificate -> {
            certificate.getSnapshot().getTemplate(); // read while it can be
            certificate.getSuccessor().ifPresent(Certificate::getNumber);
            return new Sight(certificate, finder.documents(certificate), ledger.predecessor(certificate));
        });
    }

    /** The rows to be written to a file. That they are exported is in the trail even if they never arrive. */
    public void noteExport(LedgerSearch search, Detail note) {
        access.require(DeskRight.LEDGER_EXPORT);
        audit.record(AuditEntry.of(AuditKind.LEDGER_EXPORTED)
                .by(access.getUserId())
                .with(DetailPart.ROWS, ledger.count(search))
                .with(note));
    }

    /** The next rows of an export. @param before the id of the last one */
    public List<Certificate> export(LedgerSearch search, long before) {
        access.require(DeskRight.LEDGER_EXPORT);
        return ledger.next(search, before, BATCH);
    }

    /** How often certificates were checked in the last days, the latest first; nobody knows by whom. */
    public List<CheckDay> checks() {
        access.require(DeskRight.LEDGER_SEE);
        return checks.since(today().minusDays(CHECKS));
    }

    /** 署名の状態: how many wait, and the longest of them; how much each key was used. */
    public Waiting waiting() {
        access.require(DeskRight.SIGNING_SEE);
        return new Waiting(signing.countWaiting(), signing.waiting(WAITING), signing.keyUses());
    }

    /** @param total how many there are; {@code jobs} has not more of them than a page can show */
    public record Waiting(long total, List<IssueJob> jobs, List<SigningLedger.KeyUse> keys) {}

    /** The day on which what is shown holds. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
