package org.madoguchi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordContent;
import org.madoguchi.record.RecordCourse;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.record.StudentRecords;

/** Which certificates a student can have, and why not the others; joins the transaction of the service that calls. */
@ApplicationScoped
public class Eligibility {

    @Inject
    private Types types;

    @Inject
    private StudentRecords records;

    @Inject
    private RecordContent contents;

    @Inject
    private Fees fees;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    /** Every active type in its order, as it stands today to this student who would receive it in this way. */
    public List<Choice> choices(StudentRecord record, ReceiptMethod method) {
        var courses = courses(record);
        var student = applying(record, courses);
        var prices = fees.on(student.day());
        var refusals = new ArrayList<Choice>();
        for (var version : types.current()) {
            if (version.getTerms().active()) {
                var languages = languages(version, record, courses);
                refusals.add(choice(version, student, languages, method, prices));
            }
        }
        return Alternatives.told(refusals);
    }

    /** Why a student cannot have a type in a language today, in whatever way; empty when it can be had. */
    public Optional<Reason> refusal(StudentRecord record, CertificateType type, Language language) {
        var offered = types.current(type)
                .filter(version -> version.getTerms().active())
                .filter(version -> version.getTerms().languages().contains(language));
        if (offered.isEmpty()) {
            return Optional.of(Reason.of("refusal.not-offered", "type." + type));
        }
        var courses = courses(record);
        return new Rules(offered.get(), applying(record, courses))
                .refusal()
                .or(() -> languages(offered.get(), record, courses).contains(language)
                        ? Optional.empty()
                        : Optional.of(unwritten(type)));
    }

    /** The academic system does not have all that it says. */
    private static Reason unwritten(CertificateType type) {
        return Reason.of("refusal.language", "type." + type);
    }

    private List<RecordCourse> courses(StudentRecord record) {
        return records.courses(record, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Applying applying(StudentRecord record, List<RecordCourse> courses) {
        var today = today();
        return new Applying(
                record,
                today,
                records.isHeld(record, today),
                !courses.isEmpty(),
                records.nextPublication(record, today));
    }

    private Choice choice(
            TypeVersion version, Applying student, Set<Language> languages, ReceiptMethod method, FeeTable prices) {
        var terms = version.getTerms();
        var rules = new Rules(version, student);
        var refusal = rules.refusal()
                .or(() -> rules.refusal(method))
                .or(() -> languages.isEmpty() ? Optional.of(unwritten(version.getType())) : Optional.empty());
        var applicant = Applicant.of(student.record().statusOn(student.day()));
        var costs = new EnumMap<Language, Integer>(Language.class);
        languages.forEach(
                language -> costs.put(language, prices.issue(version.getType(), applicant, language, method, 1)));
        return new Choice(
                version.getType(),
                version.getId(),
                refusal,
                languages,
                costs,
                terms.copies(),
                terms.sealable(),
                terms.review(),
                terms.purposeNeeded(),
                terms.perDay(),
                terms.perYear(),
                terms.validDays(),
                Optional.of(terms.offered()).filter(period -> !period.isEndless()));
    }

    private Set<Language> languages(TypeVersion version, StudentRecord record, List<RecordCourse> courses) {
        var languages = EnumSet.copyOf(version.getTerms().languages());
        languages.retainAll(contents.languages(record, version.getType(), courses));
        return languages;
    }
}
