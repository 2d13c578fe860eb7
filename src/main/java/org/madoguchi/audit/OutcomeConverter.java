package org.madoguchi.audit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Reads whatever stands there, as {@link KindConverter} does. */
@Converter
public class OutcomeConverter implements AttributeConverter<Outcome, String> {

    @Override
    public String convertToDatabaseColumn(Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    @Override
    public Outcome convertToEntityAttribute(String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(word))
                .findFirst()
                .orElse(Outcome.UNKNOWN);
    }
}
