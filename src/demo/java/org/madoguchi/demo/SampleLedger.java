package org.madoguchi.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.paper.Language;

/** What the ledger has when the demo starts afresh: a specimen of everything, and one in each state. */
final class SampleLedger {

    /** The specimens were issued that long ago, the first of them first. */
    private static final int SPECIMENS = 40;

    private final RecordedContents contents;
    private final LocalDate today;

    SampleLedger(RecordedContents contents, LocalDate today) {
        this.contents = contents;
        this.today = today;
    }

    /** In the order of their issue; a superseded one stands right before the one in its place. */
    List<SampleCertificate> all() throws SQLException {
        return Stream.concat(specimens(), people()).toList();
    }

    private static Stream<SampleCertificate> specimens() {
        return SampleContents.templates().stream()
                .flatMap(template -> Arrays.stream(Language.values())
                        .map(language -> SampleContents.find(template, language).orElseThrow()))
                .map(content -> SampleCertificate.valid(content, SPECIMENS));
    }

    private Stream<SampleCertificate> people() throws SQLException {
        return Stream.of(
                of("s0000127", "expected-graduation", Language.EN, 35).until(today.minusDays(5)),
                of("s0000124", "enrolment", Language.JA, 30).ended(CertificateState.REVOKED, EndReason.WRONG_CONTENT),
                of("s0000125", "transcript", Language.JA, 20).ended(CertificateState.SUPERSEDED, EndReason.LOST),
                of("s0000125", "transcript", Language.JA, 10),
                of("s0000123", "enrolment", Language.JA, 7),
                of("s0000123", "transcript", Language.EN, 7),
                of("s0000126", "enrolment", Language.EN, 0).waiting());
    }

    private SampleCertificate of(String student, String template, Language language, int daysAgo) throws SQLException {
        var content = contents.find(template, language, student, today.minusDays(daysAgo));
        return SampleCertificate.valid(content, daysAgo).of(student);
    }
}
