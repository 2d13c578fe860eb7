package org.madoguchi.printing;

import static org.madoguchi.printing.NewsFinding.Outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateFinder;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;

/**
 * What staff do by hand where a printing service has no interface: they take files to it, and bring its numbers and its
 * reports back. Who may, is for whoever calls to hold.
 */
@ApplicationScoped
@Transactional
public class ManualPrintService {

    @Inject
    private ManualPrintRows rows;

    @Inject
    private PrintRows all;

    @Inject
    private PrintProviders providers;

    @Inject
    private PrintService prints;

    @Inject
    private CertificateFinder finder;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** A file to be taken to the service. */
    public record PrintFile(PrintRegistration registration, Certificate certificate, byte[] pdf) {}

    /** Whether new orders wait for staff, or older ones do still. */
    public boolean isInUse() {
        return providers.inUse().name().equals(ManualProvider.NAME) || rows.countWaiting() > 0;
    }

    /** How many have no number yet. */
    public long countWaiting() {
        return rows.countWaiting();
    }

    /** What staff have to do with: without a number first, then taken back, then with one; each the oldest first. */
    public List<PrintRegistration> open(int max) {
        var open = rows.open(clock.instant(), max);
        open.forEach(one -> {
            one.getCertificates().forEach(Certificate::getNumber);
            one.getAccount().getUserId();
        });
        return open;
    }

    /**
     * The files of those without a number, the oldest first; that staff have them is in the trail of each person.
     *
     * @param staff user ID
     */
    public List<PrintFile> takeOut(String staff, int max) {
        var now = clock.instant();
        return rows.waiting(max).stream()
                .map(all::lock)
                .flatMap(Optional::stream)
                .filter(one -> one.getState() == PrintState.REGISTERING)
                .flatMap(one -> {
                    one.takeOut(Account.userKey(staff), now);
                    audit.record(PrintService.entry(
                                    AuditKind.PRINT_TAKEN,
                                    one.getSubject(),
                                    one.getAccount().getUserId())
                            .by(staff)
                            .with(DetailPart.COUNT, one.getCertificates().size()));
                    return one.getCertificates().stream().flatMap(paper -> file(one, paper).stream());
                })
                .toList();
    }

    private Optional<PrintFile> file(PrintRegistration one, Certificate paper) {
        return finder.document(paper, DocumentKind.PRINT)
                .flatMap(Document::getContent)
                .map(pdf -> new PrintFile(one, paper, pdf));
    }

    /** What each row would change, or why it cannot; nothing is done. @param staff user ID */
    public List<NewsFinding> check(List<PrintNews> news, String staff) {
        var papers = new HashSet<String>();
        var numbers = new HashSet<String>();
        return news.stream()
                .map(one -> new NewsFinding(one, check(one, papers, numbers, staff)))
                .toList();
    }

    private Outcome check(PrintNews news, Set<String> papers, Set<String> numbers, String staff) {
        if (!papers.add(news.certificate())) {
            return Outcome.DOUBLED;
        }
        if (!news.number().isEmpty() && !numbers.add(news.number())) {
            return Outcome.NUMBER_DOUBLED;
        }
        return rows.newest(news.certificate())
                .map(rows::get)
                .map(one -> outcome(news, one, staff))
                .orElse(Outcome.UNKNOWN);
    }

    /** Takes one row, if it can be taken still. @return whether it has changed anything */
    public boolean take(PrintNews news, String staff) {
        var found = rows.newest(news.certificate()).flatMap(all::lock).filter(one -> outcome(news, one, staff)
                .isChange());
        found.ifPresent(one -> {
            var number = news.number().isEmpty() ? null : news.number();
            var until = news.until().orElse(one.getUntil());
            one.told(new Registration(one.getKey(), news.state(), number, until), clock.instant());
            prints.tell(one, Optional.of(staff));
        });
        return found.isPresent();
    }

    private Outcome outcome(PrintNews news, PrintRegistration one, String staff) {
        if (news.isEmpty()) {
            return Outcome.EMPTY;
        }
        if (Account.userKey(one.getAccount().getUserId()).equals(Account.userKey(staff))) {
            return Outcome.OWN;
        }
        if (!news.number().isEmpty()
                && one.getNumber().filter(known -> !known.equals(news.number())).isPresent()) {
            return Outcome.NUMBER_OTHER;
        }
        if (one.getState() == news.state() && !isEarlier(news, one)) {
            return Outcome.SAME;
        }
        if (one.getState().isOver()) {
            return isOutrun(news, one) ? Outcome.SAME : Outcome.OVER;
        }
        return ofNumber(news, one);
    }

    private Outcome ofNumber(PrintNews news, PrintRegistration one) {
        if (!news.number().isEmpty() && rows.isTaken(news.number(), one)) {
            return Outcome.NUMBER_TAKEN;
        }
        if (news.number().isEmpty() && one.getNumber().isEmpty() && news.state() != PrintState.REFUSED) {
            return Outcome.NUMBER_MISSING;
        }
        if (news.state() != PrintState.READY) {
            return Outcome.REPORTS;
        }
        return news.until().orElse(one.getUntil()).isAfter(clock.instant()) ? Outcome.REGISTERS : Outcome.PAST;
    }

    /** A file of before, sent once more: its number was told, and more has become of it since. */
    private static boolean isOutrun(PrintNews news, PrintRegistration one) {
        return news.state() == PrintState.READY
                && one.getState() != PrintState.CANCELLED
                && one.getNumber().isPresent();
    }

    private static boolean isEarlier(PrintNews news, PrintRegistration one) {
        return news.state() == PrintState.READY
                && news.until()
                        .filter(until -> until.isBefore(one.getUntil().truncatedTo(ChronoUnit.SECONDS)))
                        .isPresent();
    }
}
