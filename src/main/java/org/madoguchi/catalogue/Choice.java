package org.madoguchi.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/**
 * A type as it stands to one student and one way of receiving.
 *
 * @param typeVersion key of the {@link TypeVersion} that says so
 * @param refusal why it cannot be had; empty when it can
 * @param languages in which it can be had
 * @param fees yen for one copy in each of them
 * @param copies the most in one application
 * @param sealable whether it can be had in a sealed envelope
 * @param review whether a person looks at the application first
 * @param purposeNeeded whether the applicant has to say what it is for
 * @param perDay the most copies a day, of all applications of one person
 * @param perYear the most copies in an academic year
 * @param validDays for how many days it is good
 * @param offered when it can be applied for at all, where that is not always
 */
public record Choice(
        CertificateType type,
        long typeVersion,
        Optional<Reason> refusal,
        Set<Language> languages,
        Map<Language, Integer> fees,
        int copies,
        boolean sealable,
        boolean review,
        boolean purposeNeeded,
        OptionalInt perDay,
        OptionalInt perYear,
        OptionalInt validDays,
        Optional<Period> offered) {

    /** Whether it can be had. */
    public boolean isOpen() {
        return refusal.isEmpty();
    }
}
