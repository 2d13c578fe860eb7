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
        var student = applying(record);
        var prices = fees.on(student.day());
        var refusals = new ArrayList<Choice>();
        for (var version : types.current()) {
            if (version.getTerms().active()) {
                refusals.add(choice(version, student, method, prices));
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
        return new Rules(offered.get(), applying(record))
                .refusal()
                .or(() -> languages(offered.get(), record).contains(language)
                        ? Optional.empty()
                        : Optional.of(unwritten(type)));
    }

    /** The academic system does not have all that it says. */
    private static Reason unwritten(CertificateType type) {
        return Reason.of("refusal.language", "type." + type);
    }

    private Applying applying(StudentRecord record) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return new Applying(
                record,
                today,
                records.isHeld(record, today),
                !records.courses(record, today).isEmpty(),
                records.nextPublication(record, today));
    }

    private Choice choice(TypeVersion version, Applying student, ReceiptMethod method, FeeTable prices) {
        var terms = version.getTerms();
        var languages = languages(version, student.record());
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

    private Set<Language> languages(TypeVersion version, StudentRecord record) {
        var languages = EnumSet.copyOf(version.getTerms().languages());
        languages.retainAll(contents.languages(record, version.getType()));
        return languages;
    }
}
