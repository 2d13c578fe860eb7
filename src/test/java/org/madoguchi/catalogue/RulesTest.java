package org.madoguchi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.record.StudentRecord;

/** What each rule says, and to whom. */
class RulesTest {

    private static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());
    private static final TypeRule NO_HOLD = new TypeRule(RuleKind.NO_HOLD, null);
    private static final TypeRule ENROLLED = new TypeRule(RuleKind.STATUS_IN, "ENROLLED");

    @Test
    void holdIsToldAloneAndWithoutItsReason() {
        var student = new Applying(student(RecordStatus.ON_LEAVE), Samples.TODAY, true, true, Optional.empty());
        assertEquals(
                Optional.of("窓口にお問い合わせください。"),
                refusal(student, NO_HOLD, ENROLLED).map(RulesTest::japanese));
    }

    @Test
    void studentOnLeaveIsToldSo() {
        assertEquals(
                Optional.of("在学証明書は休学中は発行できません。"),
                refusal(free(student(RecordStatus.ON_LEAVE)), NO_HOLD, ENROLLED).map(RulesTest::japanese));
        assertEquals(Optional.empty(), refusal(free(student(RecordStatus.ENROLLED)), NO_HOLD, ENROLLED));
    }

    /** Or it would sound as if it could be had after the leave. */
    @ParameterizedTest
    @CsvSource({"ENROLLED", "ON_LEAVE"})
    void whoIsOnLeaveIsToldAboutGraduationWhatWhoStudiesIs(RecordStatus status) {
        var rule = new TypeRule(RuleKind.STATUS_IN, "GRADUATED,COMPLETED");
        assertEquals(
                Optional.of("在学証明書は在学中は発行できません。"),
                refusal(free(student(status)), NO_HOLD, rule).map(RulesTest::japanese));
        assertEquals(
                Optional.of("refusal.still-enrolled"),
                refusal(free(student(status)), NO_HOLD, rule).map(Reason::key));
    }

    /** The day of graduation is one in the university's zone, and whoever asks says which day it is there. */
    @ParameterizedTest
    @CsvSource({"2027-03-23,", "2027-03-24,refusal.status.graduated"})
    void graduationIsInForceFromItsDayOn(LocalDate day, String key) {
        var student = Samples.student(RecordStatus.GRADUATED, 4, null, "2027-03-24");
        var applying = new Applying(student, day, false, true, Optional.empty());
        assertEquals(Optional.ofNullable(key), refusal(applying, ENROLLED).map(Reason::key));
    }

    /** Twelve months before a day in March are the academic year that ends with it. */
    @ParameterizedTest
    @CsvSource({"2028-03-24,2027-04-01", "2027-03-24,", "2027-09-30,"})
    void expectedGraduationIsToldWithTheDayFromWhich(String expected, LocalDate from) {
        var student = free(Samples.student(RecordStatus.ENROLLED, 3, expected, null));
        assertEquals(
                Optional.ofNullable(from).map(day -> List.of("type.ENROLMENT", day)),
                refusal(student, new TypeRule(RuleKind.EXPECTED_WITHIN, "12")).map(Reason::arguments));
    }

    @Test
    void unknownExpectationIsAskedForAtTheCounter() {
        assertEquals(
                Optional.of("refusal.expected-unknown"),
                refusal(free(student(RecordStatus.ENROLLED)), new TypeRule(RuleKind.EXPECTED_WITHIN, "12"))
                        .map(Reason::key));
    }

    @Test
    void gradesHaveToBePublished() {
        var rule = new TypeRule(RuleKind.GRADES_PUBLISHED, null);
        var student = student(RecordStatus.ENROLLED);
        var later = LocalDate.parse("2027-03-05");
        var waiting = new Applying(student, Samples.TODAY, false, false, Optional.of(later));
        assertEquals(
                Optional.of(List.of("type.ENROLMENT", later)),
                refusal(waiting, rule).map(Reason::arguments));
        var none = new Applying(student, Samples.TODAY, false, false, Optional.empty());
        assertEquals(Optional.of("refusal.grades"), refusal(none, rule).map(Reason::key));
        assertEquals(Optional.empty(), refusal(free(student), rule));
    }

    @ParameterizedTest
    @CsvSource({"2,", "3,", "4,refusal.year"})
    void yearOfStudyCounts(String from, String key) {
        assertEquals(
                Optional.ofNullable(key),
                refusal(free(student(RecordStatus.ENROLLED)), new TypeRule(RuleKind.YEAR_FROM, from))
                        .map(Reason::key));
    }

    @Test
    void longGoneStudentsAskAtTheCounter() {
        var rule = new TypeRule(RuleKind.LEFT_WITHIN, "5");
        assertEquals(
                Optional.of("refusal.left-within"),
                refusal(free(Samples.student(RecordStatus.WITHDRAWN, 1, null, "2021-11-28")), rule)
                        .map(Reason::key));
        assertEquals(
                Optional.empty(), refusal(free(Samples.student(RecordStatus.WITHDRAWN, 1, null, "2021-11-29")), rule));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,,refusal.not-yet", ",2026-11-28,refusal.over", "2026-11-29,2026-11-29,"})
    void periodOfTheTypeCounts(LocalDate from, LocalDate until, String key) {
        var period = new Period(Optional.ofNullable(from), Optional.ofNullable(until));
        var rules = new Rules(Samples.type(CertificateType.TRANSCRIPT, period), free(student(RecordStatus.ENROLLED)));
        assertEquals(Optional.ofNullable(key), rules.refusal().map(Reason::key));
    }

    @Test
    void otherWaysOfReceivingAreNamed() {
        var rules = new Rules(Samples.type(CertificateType.DEGREE, ALWAYS), free(student(RecordStatus.ENROLLED)));
        assertEquals(Optional.empty(), rules.refusal(ReceiptMethod.POST));
        var refusal = rules.refusal(ReceiptMethod.STORE);
        assertEquals(
                Optional.of("学位取得証明書は「コンビニ発行」では受け取れません。受取方法は、窓口受取、郵送から選んでください。"), refusal.map(RulesTest::japanese));
        assertEquals(
                Optional.of("Certificate of degree: cannot be received by “Print at convenience store”. "
                        + "Please choose one of these receipt methods: Counter pick-up, Post."),
                refusal.map(CatalogueWords.of(Locale.ENGLISH)::say));
    }

    @ParameterizedTest
    @CsvSource({"STATUS_IN,", "STATUS_IN,LOST", "YEAR_FROM,0", "YEAR_FROM,x", "NO_HOLD,1", "LEFT_WITHIN,99999"})
    void ruleRefusesWhatItsKindDoesNotKnow(RuleKind kind, String value) {
        assertThrows(IllegalArgumentException.class, () -> new TypeRule(kind, value));
    }

    private static StudentRecord student(RecordStatus status) {
        return Samples.student(status, 3, null, status.isCurrent() ? null : "2026-03-24");
    }

    private static Applying free(StudentRecord record) {
        return new Applying(record, Samples.TODAY, false, true, Optional.empty());
    }

    private static Optional<Reason> refusal(Applying student, TypeRule... rules) {
        return new Rules(Samples.type(CertificateType.ENROLMENT, ALWAYS, rules), student).refusal();
    }

    private static String japanese(Reason reason) {
        return CatalogueWords.of(Locale.JAPANESE).say(reason);
    }
}
