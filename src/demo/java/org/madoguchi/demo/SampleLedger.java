package org.madoguchi.demo;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.EndReason;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/** What the ledger has when the demo starts afresh: a specimen of everything, and one in each state. */
final class SampleLedger {

    /** The specimens were issued that long ago, the first of them first. */
    private static final int SPECIMENS = 40;

    private final Campus campus;
    private final LocalDate today;

    SampleLedger(Campus campus, LocalDate today) {
        this.campus = campus;
        this.today = today;
    }

    /** In the order of their issue; a superseded one stands right before the one in its place. */
    List<SampleCertificate> all() {
        return Stream.concat(specimens(), people()).toList();
    }

    private static Stream<SampleCertificate> specimens() {
        return SampleContents.templates().stream()
                .flatMap(template -> Arrays.stream(Language.values())
                        .map(language -> SampleContents.find(template, language).orElseThrow()))
                .map(content -> SampleCertificate.valid(content, SPECIMENS));
    }

    private Stream<SampleCertificate> people() {
        return Stream.of(
                SampleCertificate.valid(content("expected-graduation", Language.EN, "s0000127"), 35)
                        .of("s0000127")
                        .until(today.minusDays(5)),
                SampleCertificate.valid(content("enrolment", Language.JA, "s0000124"), 30)
                        .of("s0000124")
                        .ended(CertificateState.REVOKED, EndReason.WRONG_CONTENT),
                SampleCertificate.valid(content("transcript", Language.JA, "s0000125"), 20)
                        .of("s0000125")
                        .ended(CertificateState.SUPERSEDED, EndReason.LOST),
                SampleCertificate.valid(content("transcript", Language.JA, "s0000125"), 10)
                        .of("s0000125"),
                SampleCertificate.valid(content("enrolment", Language.JA, "s0000123"), 7)
                        .of("s0000123"),
                SampleCertificate.valid(content("transcript", Language.EN, "s0000123"), 7)
                        .of("s0000123"),
                SampleCertificate.valid(content("enrolment", Language.EN, "s0000126"), 0)
                        .of("s0000126")
                        .waiting());
    }

    /** As the specimen's, but about this person. */
    Content content(String template, Language language, String userId) {
        var specimen = SampleContents.find(template, language).orElseThrow();
        var values = new EnumMap<>(specimen.values());
        var entry = entry(userId);
        var roman = entry.getAttributeValue("cn");
        values.put(Field.STUDENT_NUMBER, userId);
        values.put(Field.NAME_ROMAN, roman);
        values.put(Field.NAME, language == Language.JA ? entry.getAttributeValue("displayName") : roman);
        return new Content(template, language, values, specimen.courses());
    }

    private Entry entry(String userId) {
        try {
            return campus.directory().getEntry("uid=" + userId + ",ou=people," + Campus.BASE);
        } catch (LDAPException e) {
            throw new DemoFailure("The directory does not answer: " + e.getMessage(), e);
        }
    }
}
