package org.madoguchi.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;
import org.madoguchi.record.Degree;
import org.madoguchi.record.Hold;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.RecordContent;
import org.madoguchi.record.RecordName;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.record.School;
import org.madoguchi.record.StudentData;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.record.StudentRecords;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What students are told of the six types as the service ships them. */
@ServiceTest
class EligibilityIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Fees fees;

    @Inject
    private StudentRecords records;

    @Inject
    private RecordContent contents;

    @Inject
    private TestClock clock;

    @Test
    void everyTypeIsShownToSomebodyOnLeaveWithReasonAndAlternative() throws Exception {
        var record = enrol("s1", RecordStatus.ON_LEAVE, null);
        var choices = choices(record, ReceiptMethod.STORE);
        assertEquals(Set.of(CertificateType.values()), choices.keySet());
        assertEquals("在学証明書は休学中は発行できません。在籍期間証明書を発行できます。", said(choices.get(CertificateType.ENROLMENT)));
        assertTrue(choices.get(CertificateType.ENROLMENT_PERIOD).isOpen());
    }

    @Test
    void enrolledStudentHasEnrolmentAndIsToldFromWhenTheExpectation() throws Exception {
        var record = enrol("s1", RecordStatus.ENROLLED, null);
        var choices = choices(record, ReceiptMethod.STORE);
        var enrolment = choices.get(CertificateType.ENROLMENT);
        assertTrue(enrolment.isOpen());
        assertEquals(Set.of(Language.JA, Language.EN), enrolment.languages());
        assertEquals(Map.of(Language.JA, 300, Language.EN, 300), enrolment.fees());
        var expected =
                choices.get(CertificateType.EXPECTED_GRADUATION).refusal().orElseThrow();
        assertEquals("refusal.not-yet", expected.key());
        assertEquals(
                record.getExpectedOn()
                        .orElseThrow()
                        .minusMonths(12)
                        .withDayOfMonth(1)
                        .plusMonths(1),
                expected.arguments().get(1));
        assertEquals("卒業(修了)証明書は在学中は発行できません。在学証明書を発行できます。", said(choices.get(CertificateType.GRADUATION)));
    }

    @Test
    void holdUnderOneNumberHoldsTheOthersTooAndSaysNothing() throws Exception {
        var old = enrol("m1", "user1", RecordStatus.COMPLETED, today().minusYears(1));
        var current = enrol("d1", "user1", RecordStatus.ENROLLED, null);
        persist(new Hold(old, HoldKind.FEES, "秘密", today(), null, "clerk01", clock.instant()));
        choices(current, ReceiptMethod.COUNTER)
                .forEach((type, choice) -> assertEquals("窓口にお問い合わせください。", said(choice), type.name()));
    }

    @Test
    void severalNumbersAreListedTheLatestFirstAndFeesGoByClass() throws Exception {
        var old = enrol("m1", "user1", RecordStatus.COMPLETED, today().minusYears(1));
        var current = enrol("d1", "user1", RecordStatus.ENROLLED, null);
        var account = new Account("USER1", "試験 太郎", Locale.JAPANESE, clock.instant());
        transaction.begin();
        assertEquals(
                List.of("d1", "m1"),
                records.of(account).stream()
                        .map(StudentRecord::getStudentNumber)
                        .toList());
        assertTrue(records.find(account, old.getId()).isPresent());
        assertFalse(records.find(new Account("other", "他人", Locale.JAPANESE, clock.instant()), old.getId())
                .isPresent());
        transaction.commit();
        var wanted = List.of(new Wanted(CertificateType.TRANSCRIPT, Language.JA, 6, false));
        assertEquals(
                List.of("ISSUE 6 300 1800", "SYSTEM 1 150 150", "POSTAGE 1 180 180"),
                bill(fees.quote(current, ReceiptMethod.POST, wanted)));
        assertEquals(List.of("ISSUE 6 500 3000"), bill(fees.quote(old, ReceiptMethod.COUNTER, wanted)));
    }

    @Test
    void graduationIsInForceFromMidnightInTokyo() throws Exception {
        var midnight = today().plusDays(1).atStartOfDay(TOKYO).toInstant();
        clock.advance(Duration.between(clock.instant(), midnight.minusSeconds(1)));
        var record = enrol("s1", RecordStatus.GRADUATED, today().plusDays(1));
        assertTrue(choices(record, ReceiptMethod.STORE)
                .get(CertificateType.ENROLMENT)
                .isOpen());
        assertFalse(choices(record, ReceiptMethod.STORE)
                .get(CertificateType.GRADUATION)
                .isOpen());
        clock.advance(Duration.ofSeconds(1));
        assertFalse(choices(record, ReceiptMethod.STORE)
                .get(CertificateType.ENROLMENT)
                .isOpen());
        assertTrue(choices(record, ReceiptMethod.STORE)
                .get(CertificateType.GRADUATION)
                .isOpen());
    }

    @Test
    void gradesAreAbsentUntilTheyArePublished() throws Exception {
        var record = enrol("s1", RecordStatus.ENROLLED, null);
        addCourse(record, 1, "公開済", "3", null);
        addCourse(record, 2, "未公開", "4", today().plusDays(1));
        addCourse(record, 3, "不合格", "0", null);
        var content = contents.content(record, CertificateType.TRANSCRIPT, Language.JA);
        assertEquals(
                List.of("公開済"),
                content.courses().stream().map(course -> course.name()).toList());
        assertEquals(Optional.of("2"), content.value(Field.CREDITS_TOTAL));
        assertEquals(Optional.of("1.50"), content.value(Field.GPA));
        clock.advance(Duration.ofDays(1));
        assertEquals(
                2,
                contents.content(record, CertificateType.TRANSCRIPT, Language.JA)
                        .courses()
                        .size());
        assertEquals(
                Set.of(Language.JA),
                choices(record, ReceiptMethod.ONLINE)
                        .get(CertificateType.TRANSCRIPT)
                        .languages());
    }

    @Test
    void contentOfEachTypeCanBePrinted() throws Exception {
        var record = enrol("s1", RecordStatus.ENROLLED, null);
        for (var type : CertificateType.values()) {
            var content = contents.content(record, type, Language.EN);
            assertTrue(type.getTemplates().contains(content.template()));
            assertEquals(Optional.of("SHIKEN Taro"), content.value(Field.NAME));
        }
    }

    private Map<CertificateType, Choice> choices(StudentRecord record, ReceiptMethod method) throws Exception {
        transaction.begin();
        var choices = eligibility.choices(record, method);
        transaction.commit();
        return choices.stream().collect(toMap(Choice::type, Function.identity()));
    }

    private static String said(Choice choice) {
        return CatalogueWords.of(Locale.JAPANESE).say(choice.refusal().orElseThrow());
    }

    private static List<String> bill(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.kind() + " " + charge.quantity() + " " + charge.unit() + " " + charge.amount())
                .toList();
    }

    private StudentRecord enrol(String number, RecordStatus status, LocalDate leftOn) throws Exception {
        return enrol(number, number, status, leftOn);
    }

    private StudentRecord enrol(String number, String user, RecordStatus status, LocalDate leftOn) throws Exception {
        var record = new StudentRecord(
                new StudentData(
                        number,
                        Optional.of(user),
                        new RecordName("試験 太郎", null, "SHIKEN Taro", null),
                        LocalDate.parse("2005-06-15"),
                        status,
                        new School("工学部", "Faculty of Engineering", null, null, "学士課程", "Bachelor’s Program"),
                        OptionalInt.of(2),
                        status.isCurrent() ? LocalDate.parse("2025-04-01") : LocalDate.parse("2020-04-01"),
                        Optional.of(today().plusYears(2)),
                        Optional.ofNullable(leftOn),
                        Degree.NONE),
                clock.instant());
        persist(record);
        return record;
    }

    private void addCourse(StudentRecord record, int place, String name, String point, LocalDate published)
            throws Exception {
        transaction.begin();
        entities.createNativeQuery("INSERT INTO record_course (record_id, position, academic_year, name_ja, credits,"
                        + " grade, grade_point, published_on) VALUES (" + record.getId() + ", " + place + ", 2025, '"
                        + name + "', 2, 'A', " + point + ", "
                        + (published == null ? "NULL" : "DATE '" + published + "'") + ")")
                .executeUpdate();
        transaction.commit();
    }

    private void persist(Object entity) throws Exception {
        transaction.begin();
        entities.persist(entity);
        transaction.commit();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant().truncatedTo(ChronoUnit.SECONDS), TOKYO);
    }
}
