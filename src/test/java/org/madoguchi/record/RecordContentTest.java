package org.madoguchi.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/** What papers say of the end of somebody's studies, in every state in which one can be. */
class RecordContentTest {

    private static final LocalDate LEFT = LocalDate.of(2026, 9, 30);

    @ParameterizedTest
    @CsvSource({
        "ENROLLED, ",
        "ON_LEAVE, ",
        "GRADUATED, LEFT_ON",
        "COMPLETED, LEFT_ON",
        "WITHDRAWN, WITHDRAWN_ON",
        "REMOVED, WITHDRAWN_ON"
    })
    void aTranscriptSaysGraduationOfWhoHasGraduatedAlone(RecordStatus status, Field said) {
        var values = studies(status, CertificateType.TRANSCRIPT, LEFT);
        assertEquals(said(said, Field.LEFT_ON), Optional.ofNullable(values.get(Field.LEFT_ON)));
        assertEquals(said(said, Field.WITHDRAWN_ON), Optional.ofNullable(values.get(Field.WITHDRAWN_ON)));
    }

    @ParameterizedTest
    @EnumSource(RecordStatus.class)
    void theDayBeforeStudiesGoOn(RecordStatus status) {
        var values = studies(status, CertificateType.TRANSCRIPT, LEFT.minusDays(1));
        assertEquals(Optional.empty(), Optional.ofNullable(values.get(Field.LEFT_ON)));
        assertEquals(Optional.empty(), Optional.ofNullable(values.get(Field.WITHDRAWN_ON)));
    }

    /** Whatever the rules of the type let through. */
    @ParameterizedTest
    @EnumSource(
            value = RecordStatus.class,
            names = {"WITHDRAWN", "REMOVED"})
    void whoHasLeftHasNoDayOfGraduationOrDegree(RecordStatus status) {
        for (var type : new CertificateType[] {CertificateType.GRADUATION, CertificateType.DEGREE}) {
            assertEquals(
                    Optional.empty(),
                    Optional.ofNullable(studies(status, type, LEFT).get(Field.LEFT_ON)));
        }
        var period = studies(status, CertificateType.ENROLMENT_PERIOD, LEFT);
        assertEquals(LEFT.toString(), period.get(Field.LEFT_ON));
    }

    private static Optional<String> said(Field said, Field field) {
        return Optional.of(LEFT.toString()).filter(day -> said == field);
    }

    private static Map<Field, String> studies(RecordStatus status, CertificateType type, LocalDate today) {
        var record = new StudentRecord(
                new StudentData(
                        "S2600123",
                        Optional.empty(),
                        new RecordName("試験 太郎", null, "SHIKEN Taro", null),
                        LocalDate.of(2005, 6, 15),
                        status,
                        new School("工学部", "Faculty of Engineering", null, null, "学士課程", "Bachelor’s Program"),
                        OptionalInt.of(2),
                        LocalDate.of(2023, 4, 1),
                        Optional.empty(),
                        Optional.of(LEFT).filter(day -> !status.isCurrent()),
                        Degree.NONE),
                Instant.EPOCH);
        var values = new EnumMap<Field, String>(Field.class);
        RecordContent.putStudies(record, type, today, Language.JA, values);
        return values;
    }
}
