package org.madoguchi.admin.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.madoguchi.catalogue.CatalogueWords;
import org.madoguchi.catalogue.Eligibility;
import org.madoguchi.catalogue.Reason;
import org.madoguchi.catalogue.Types;
import org.madoguchi.certificate.IssueService;
import org.madoguchi.paper.Proof;
import org.madoguchi.paper.Unprintable;
import org.madoguchi.record.RecordContent;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.record.StudentRecords;
import org.madoguchi.text.Words;

/**
 * Whether students of a batch can have its certificate, by the rules by which they would get it when they applied
 * themselves. Joins the transaction of the service that calls.
 */
@ApplicationScoped
class BatchLook {

    /** So long another batch that has issued the same is taken for the same begun twice. */
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    private Batches batches;

    @Inject
    private StudentRecords records;

    @Inject
    private RecordContent contents;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Types types;

    @Inject
    private IssueService issuing;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * What is known of some students, by their student numbers.
     *
     * @param firstRows of each, in the batch
     * @param before the other batch that has issued the same to them lately, where one has
     */
    record Known(Map<String, StudentRecord> records, Map<String, Integer> firstRows, Map<String, Long> before) {}

    Known known(Batch one, List<BatchRow> rows) {
        var numbers = rows.stream().map(BatchRow::getStudentNumber).distinct().toList();
        return rows.isEmpty()
                ? new Known(Map.of(), Map.of(), Map.of())
                : new Known(
                        records.byNumbers(numbers),
                        batches.firstRows(one.getId(), numbers),
                        batches.issuedSince(one, numbers, clock.instant().minus(LATELY)));
    }

    /**
     * What it comes to for the student of a row.
     *
     * @param proof of the paper, where it is {@link BatchRowState#READY}
     */
    record Judged(BatchVerdict verdict, Optional<Proof> proof) {

        private static Judged not(BatchVerdict verdict) {
            return new Judged(verdict, Optional.empty());
        }
    }

    /** What it comes to for the student of a row. */
    Judged judge(Batch one, BatchRow row, Known known) {
        var record = known.records().get(row.getStudentNumber());
        if (record == null) {
            return Judged.not(BatchVerdict.of(BatchRowState.UNKNOWN));
        }
        row.isOf(record);
        if (known.firstRows().get(row.getStudentNumber()) < row.getNumber()) {
            return Judged.not(BatchVerdict.of(BatchRowState.DOUBLED));
        }
        var before = known.before().get(row.getStudentNumber());
        return before == null
                ? judge(one, record)
                : Judged.not(why(BatchRowState.ALREADY, words -> already(words, before)));
    }

    private Judged judge(Batch one, StudentRecord record) {
        if (record.getUserKey().filter(one::isActOf).isPresent()) {
            return Judged.not(BatchVerdict.of(BatchRowState.OWN));
        }
        var refusal = eligibility.refusal(record, one.getType(), one.getLanguage());
        if (refusal.isPresent()) {
            return Judged.not(refused(record, refusal.get()));
        }
        var proof = issuing.proof(contents.content(record, one.getType(), one.getLanguage()), isEnding(one));
        return proof.isClean()
                ? new Judged(BatchVerdict.of(BatchRowState.READY), Optional.of(proof))
                : Judged.not(why(BatchRowState.UNPRINTABLE, words -> proof.faults().stream()
                        .map(fault -> said(words, fault))
                        .collect(Collectors.joining(" "))));
    }

    /** Whether what it issues has a last day on which it is good. */
    private boolean isEnding(Batch one) {
        return types.current(one.getType()).orElseThrow().getTerms().validDays().isPresent();
    }

    /** The student is told of a hold only that there is one; staff are told which. */
    private BatchVerdict refused(StudentRecord record, Reason reason) {
        if (!reason.isHold()) {
            return BatchVerdict.of(BatchRowState.NOT_ELIGIBLE, language -> CatalogueWords.of(language)
                    .say(reason));
        }
        var holds = records.holds(record, LocalDate.ofInstant(clock.instant(), zone));
        return why(
                BatchRowState.HELD,
                words -> words.text(
                        "batch.held",
                        holds.stream()
                                .map(hold -> words.text(
                                        "holds.kind." + hold.getKind().name().toLowerCase(Locale.ROOT)))
                                .distinct()
                                .collect(Collectors.joining(words.text("trail.value.list")))));
    }

    private static BatchVerdict why(BatchRowState state, Function<Words, String> said) {
        return BatchVerdict.of(state, language -> said.apply(Words.of(language, "desk", "text")));
    }

    private static String already(Words words, Long before) {
        return words.text("batch.already", before.toString());
    }

    /** Staff look for the character itself, in the academic system and in a font. */
    private static String said(Words words, Unprintable fault) {
        var place = words.find("paper.field." + fault.where().toLowerCase(Locale.ROOT))
                .orElse(fault.where());
        return switch (fault.reason()) {
            case NO_GLYPH -> words.text("batch.unprintable.no_glyph", place, fault.text(), fault.codePoints());
            case TOO_LONG -> words.text("batch.unprintable.too_long", place);
            case MISSING -> words.text("batch.unprintable.missing", place);
        };
    }
}
