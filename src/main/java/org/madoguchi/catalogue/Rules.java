package org.madoguchi.catalogue;

import static org.madoguchi.record.RecordStatus.ENROLLED;
import static org.madoguchi.record.RecordStatus.ON_LEAVE;

import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.record.RecordStatus;

/** What the rules of a type say to one student on one day. */
final class Rules {

    private final CertificateType type;
    private final TypeTerms terms;
    private final Applying student;

    Rules(TypeVersion version, Applying student) {
        this.type = version.getType();
        this.terms = version.getTerms();
        this.student = student;
    }

    /** Why the student cannot have it at all; a hold is told before everything else, so that nothing else is told. */
    Optional<Reason> refusal() {
        if (terms.rule(RuleKind.NO_HOLD).isPresent() && student.held()) {
            return Optional.of(Reason.of(Reason.HOLD));
        }
        return offered().or(() -> terms.rules().stream()
                .flatMap(rule -> refusal(rule).stream())
                .findFirst());
    }

    /** Why it cannot be had in this way. */
    Optional<Reason> refusal(ReceiptMethod method) {
        if (terms.methods().contains(method)) {
            return Optional.empty();
        }
        var others = EnumSet.copyOf(terms.methods()).stream()
                .map(other -> "method." + other)
                .toList();
        return Optional.of(Reason.of("refusal.method", name(), "method." + method, others));
    }

    private Optional<Reason> offered() {
        var from = terms.offered().from().filter(day -> student.day().isBefore(day));
        var until = terms.offered().until().filter(day -> student.day().isAfter(day));
        return from.map(day -> Reason.of("refusal.not-yet", name(), day))
                .or(() -> until.map(day -> Reason.of("refusal.over", name(), day)));
    }

    private Optional<Reason> refusal(TypeRule rule) {
        return switch (rule.getKind()) {
            case NO_HOLD -> Optional.empty();
            case STATUS_IN -> status(rule.statuses());
            case YEAR_FROM -> yearFrom(rule.number());
            case EXPECTED_WITHIN -> expectedWithin(rule.number());
            case GRADES_PUBLISHED -> gradesPublished();
            case LEFT_WITHIN -> leftWithin(rule.number());
            case DEGREE_KNOWN -> when(!student.record().getDegree().isKnown(), "refusal.degree", name());
        };
    }

    private Optional<Reason> status(Set<RecordStatus> allowed) {
        var status = student.record().statusOn(student.day());
        if (allowed.contains(status)) {
            return Optional.empty();
        }
        var key = isStillEnrolled(status, allowed)
                ? "refusal.still-enrolled"
                : "refusal.status." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.of(Reason.of(key, name()));
    }

    /** Back from leave one could not have what is for those who have left. */
    private static boolean isStillEnrolled(RecordStatus status, Set<RecordStatus> allowed) {
        return status == ENROLLED || status == ON_LEAVE && !allowed.contains(ENROLLED);
    }

    private Optional<Reason> yearFrom(int year) {
        var now = student.record().getSchoolYear();
        return when(now.isPresent() && now.getAsInt() < year, "refusal.year", name(), year);
    }

    private Optional<Reason> expectedWithin(int months) {
        var expected = student.record().getExpectedOn();
        if (expected.isEmpty()) {
            return Optional.of(Reason.of("refusal.expected-unknown", name()));
        }
        var from = expected.get().minusMonths(months).with(TemporalAdjusters.firstDayOfNextMonth());
        return when(student.day().isBefore(from), "refusal.not-yet", name(), from);
    }

    private Optional<Reason> gradesPublished() {
        if (student.hasGrades()) {
            return Optional.empty();
        }
        return Optional.of(student.nextGrades()
                .map(day -> Reason.of("refusal.grades-from", name(), day))
                .orElseGet(() -> Reason.of("refusal.grades", name())));
    }

    private Optional<Reason> leftWithin(int years) {
        var over = student.record().getLeftOn().map(left -> left.plusYears(years));
        return over.filter(day -> student.day().isAfter(day))
                .map(day -> Reason.of("refusal.left-within", name(), years));
    }

    private String name() {
        return "type." + type;
    }

    private static Optional<Reason> when(boolean refused, String key, Object... arguments) {
        return refused ? Optional.of(new Reason(key, List.of(arguments))) : Optional.empty();
    }
}
