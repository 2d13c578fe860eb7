package org.madoguchi.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.madoguchi.paper.Language;

/**
 * On which terms a type is offered; the parts of {@link Choice} are explained there.
 *
 * @param place among the types, the first is 1
 * @param active whether students see it at all
 * @param methods the ways of receiving it
 */
public record TypeTerms(
        int place,
        boolean active,
        Set<Language> languages,
        Set<ReceiptMethod> methods,
        int copies,
        OptionalInt perDay,
        OptionalInt perYear,
        OptionalInt validDays,
        boolean review,
        boolean sealable,
        boolean purposeNeeded,
        Period offered,
        List<TypeRule> rules) {

    /** @throws IllegalArgumentException without language, way or copy */
    public TypeTerms {
        languages = Set.copyOf(languages);
        methods = Set.copyOf(methods);
        rules = List.copyOf(rules);
        if (languages.isEmpty() || methods.isEmpty() || copies < 1) {
            throw new IllegalArgumentException("Nobody could ever have it");
        }
    }

    /** The rule of this kind, if there is one. */
    Optional<TypeRule> rule(RuleKind kind) {
        return rules.stream().filter(rule -> rule.getKind() == kind).findFirst();
    }
}
