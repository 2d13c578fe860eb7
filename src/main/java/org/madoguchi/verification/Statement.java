package org.madoguchi.verification;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Course;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;

/**
 * What a certificate says, as it was issued, so that a line that was forged since is seen. Date of birth and student
 * number are left out, and so are the grades, unless they were opened.
 *
 * @param template which kind of certificate it is, in the words of its templates
 * @param language of the values
 * @param number 発行番号 / Issue number
 * @param revokedOn why is not told
 * @param replacedOn when its successor was issued; which one that is, is not told
 * @param values in the order of {@link Field}; none once the person was erased
 * @param courses none where there are none, or while they are withheld
 * @param withheld whether there are grades that are not shown
 */
public record Statement(
        String template,
        Locale language,
        String number,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> revokedOn,
        Optional<LocalDate> replacedOn,
        Map<Field, String> values,
        List<Course> courses,
        boolean withheld) {

    private static final Set<Field> PRIVATE = Set.of(Field.BIRTH_DATE, Field.STUDENT_NUMBER);
    private static final Set<Field> GRADES = Set.of(Field.GPA, Field.CREDITS_TOTAL);

    /** @param opened whether the grades are told too */
    static Statement of(Certificate certificate, boolean opened, ZoneId zone) {
        var content = certificate.getSnapshot().getContent();
        var grades = content.filter(Statement::hasGrades);
        return new Statement(
                certificate.getSnapshot().getTemplate(),
                certificate.getLanguage(),
                certificate.getNumber(),
                certificate.getIssuedOn(),
                certificate.getValidUntil(),
                certificate
                        .getEndedAt()
                        .filter(at -> certificate.getState() == CertificateState.REVOKED)
                        .map(at -> LocalDate.ofInstant(at, zone)),
                certificate.getSuccessor().map(Certificate::getIssuedOn),
                content.map(said -> shown(said, opened || grades.isEmpty())).orElse(Map.of()),
                opened ? grades.map(Content::courses).orElse(List.of()) : List.of(),
                grades.isPresent() && !opened);
    }

    /** The same as a paper has it. */
    Content content() {
        return new Content(template, Language.of(language), values, courses);
    }

    private static boolean hasGrades(Content content) {
        return !content.courses().isEmpty()
                || GRADES.stream().anyMatch(field -> content.value(field).isPresent());
    }

    private static Map<Field, String> shown(Content content, boolean grades) {
        var shown = new EnumMap<Field, String>(Field.class);
        Arrays.stream(Field.values())
                .filter(field -> !PRIVATE.contains(field) && (grades || !GRADES.contains(field)))
                .forEach(field -> content.value(field).ifPresent(value -> shown.put(field, value)));
        return shown;
    }
}
