package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.ListPage;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.catalogue.TypeVersion;
import org.madoguchi.catalogue.Types;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.StudentRecords;

/** Batches as the caller may choose, see and stop them; what takes two is {@link BatchRequestService}'s. */
@ApplicationScoped
@Transactional
class BatchDeskService {

    /** Students of a page. */
    static final int PAGE = 100;

    @Inject
    private Batches batches;

    @Inject
    private Types types;

    @Inject
    private StudentRecords records;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote looks;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** What is to be issued. */
    record Order(CertificateType type, Language language) {}

    /**
     * What came of choosing.
     *
     * @param id of the batch; {@code null} when there is none
     * @param fault the key of what is wrong then
     */
    record Chosen(Long id, String fault) {}

    /** A row with the name of its student, which is empty where nobody has the number. */
    public record Line(BatchRow row, String name) {}

    /** The types that are offered, in their order. */
    public List<CertificateType> types() {
        access.require(DeskRight.BATCHES);
        return types.current().stream()
                .filter(version -> version.getTerms().active())
                .map(TypeVersion::getType)
                .toList();
    }

    /** The faculties of the records in Japanese, each with its English name. */
    public Map<String, String> faculties() {
        access.require(DeskRight.BATCHES);
        return batches.faculties();
    }

    /** A page of what was chosen, the newest first. @param asked its number as an address has it */
    public ListPage<Batch> latest(String asked) {
        access.require(DeskRight.BATCHES);
        return ListPage.of(batches.count(), asked, batches::latest);
    }

    /** Chooses the students of a file. @param name of the file */
    public Chosen byFile(Order order, String name, List<BatchFile.Row> rows) {
        access.require(DeskRight.BATCHES);
        return new Chosen(choose(order, BatchSource.FILE, name, rows), "");
    }

    /** Chooses those whom a search has. @param label what was searched for */
    public Chosen bySearch(Order order, String label, BatchSearch search) {
        access.require(DeskRight.BATCHES);
        var numbers = batches.numbers(search, Batch.MOST + 1);
        if (numbers.isEmpty() || numbers.size() > Batch.MOST) {
            return new Chosen(null, numbers.isEmpty() ? "cohorts.error.nobody" : "batches.error.rows");
        }
        var rows = IntStream.range(0, numbers.size())
                .mapToObj(at -> new BatchFile.Row(at + 1, numbers.get(at)))
                .toList();
        return new Chosen(choose(order, BatchSource.SEARCH, label, rows), "");
    }

    private Long choose(Order order, BatchSource source, String label, List<BatchFile.Row> rows) {
        var one = new Batch(
                order.type(), order.language(), source, label, rows.size(), access.getUserId(), clock.instant());
        batches.add(one, rows);
        audit.record(BatchStepService.entry(AuditKind.CERTIFICATE_BATCH_CHOSEN, one)
                .by(access.getUserId())
                .with(DetailPart.ROWS, rows.size())
                .with(DetailPart.QUERY, source == BatchSource.SEARCH ? label : ""));
        return one.getId();
    }

    /** One; empty when there is none. */
    public Optional<Batch> find(Long id) {
        access.require(DeskRight.BATCHES);
        return batches.find(id);
    }

    /** That from which a certificate came; empty where it came from none, and for whoever may not see batches. */
    public Optional<Batch> ofCertificate(Long certificate) {
        return access.may(DeskRight.BATCHES) ? batches.ofCertificate(certificate) : Optional.empty();
    }

    /** How many students have come how far. */
    public Map<BatchRowState, Long> counts(Long id) {
        access.require(DeskRight.BATCHES);
        return batches.counts(id);
    }

    /**
     * A page of its students. That somebody looks at them is in the trail, for each batch.
     *
     * @param state or empty for all
     * @param after number of the last row of the page before
     */
    public List<Line> page(Long id, Optional<BatchRowState> state, int after) {
        access.require(DeskRight.BATCHES);
        var found = lines(batches.page(id, state, after, PAGE));
        if (!found.isEmpty()) {
            looks.seenOf(AuditKind.CERTIFICATE_BATCH_SEEN, Detail.of(DetailPart.BATCH, id));
        }
        return found;
    }

    /** All of its students are about to be written to a file, which is in the trail; empty when there is none. */
    public Optional<Batch> export(Long id) {
        access.require(DeskRight.BATCHES);
        var found = batches.find(id);
        found.ifPresent(one -> audit.record(BatchStepService.entry(AuditKind.CERTIFICATE_BATCH_EXPORTED, one)
                .by(access.getUserId())
                .with(DetailPart.ROWS, one.getTotal())));
        return found;
    }

    /** Some of those, from the one after a row on. */
    public List<Line> exported(Long id, int after, int most) {
        access.require(DeskRight.BATCHES);
        return lines(batches.page(id, Optional.empty(), after, most));
    }

    private List<Line> lines(List<BatchRow> rows) {
        var known = records.byNumbers(
                rows.stream().map(BatchRow::getStudentNumber).distinct().toList());
        return rows.stream()
                .map(row -> new Line(
                        row,
                        Optional.ofNullable(known.get(row.getStudentNumber()))
                                .map(record -> record.getName().getJapanese())
                                .orElse("")))
                .toList();
    }

    /** No further certificate of it is issued; false when none is any more. */
    public boolean stop(Long id) {
        access.require(DeskRight.BATCHES);
        var found = batches.lock(id).filter(one -> one.getState() == BatchState.ISSUING);
        found.ifPresent(one -> {
            one.stop(clock.instant());
            audit.record(BatchStepService.entry(AuditKind.CERTIFICATE_BATCH_STOPPED, one)
                    .by(access.getUserId())
                    .with(DetailPart.COUNT, batches.counts(id).getOrDefault(BatchRowState.ISSUED, 0L)));
        });
        return found.isPresent();
    }
}
