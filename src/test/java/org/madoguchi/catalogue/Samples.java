package org.madoguchi.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.Degree;
import org.madoguchi.record.RecordName;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.record.School;
import org.madoguchi.record.StudentData;
import org.madoguchi.record.StudentRecord;

/** Students and types for tests. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private Samples() {}

    static StudentRecord student(RecordStatus status, int year, String expectedOn, String leftOn) {
        var data = new StudentData(
                "s0000001",
                Optional.of("s0000001"),
                new RecordName("試験 太郎", null, "SHIKEN Taro", null),
                LocalDate.parse("2005-06-15"),
                status,
                new School("工学部", "Faculty of Engineering", null, null, "学士課程", "Bachelor’s Program"),
                OptionalInt.of(year),
                LocalDate.parse("2024-04-01"),
                Optional.ofNullable(expectedOn).map(LocalDate::parse),
                Optional.ofNullable(leftOn).map(LocalDate::parse),
                Degree.NONE);
        return new StudentRecord(data, NOW);
    }

    static TypeVersion type(CertificateType type, Period offered, TypeRule... rules) {
        return TypeVersion.first(
                type,
                new TypeTerms(
                        1,
                        true,
                        EnumSet.allOf(Language.class),
                        EnumSet.of(ReceiptMethod.COUNTER, ReceiptMethod.POST),
                        20,
                        OptionalInt.of(10),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        false,
                        false,
                        false,
                        offered,
                        List.of(rules)),
                NOW);
    }
}
