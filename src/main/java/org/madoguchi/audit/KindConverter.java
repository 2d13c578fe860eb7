package org.madoguchi.audit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;

/** Reads whatever stands there: one row that somebody wrote otherwise must not hide all the others. */
@Converter
public class KindConverter implements AttributeConverter<AuditKind, String> {

    @Override
    public String convertToDatabaseColumn(AuditKind kind) {
        return kind == null ? null : kind.name();
    }

    @Override
    public AuditKind convertToEntityAttribute(String word) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElse(AuditKind.UNKNOWN);
    }
}
