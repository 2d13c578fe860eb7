package org.madoguchi.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.record.RecordStatus;

/** One rule of a type. */
@Embeddable
public class TypeRule {

    private static final int LARGEST = 1200;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    @Column(name = "rule_value")
    private String value;

    /** For the persistence provider. */
    protected TypeRule() {}

    /**
     * @param value as its kind says, or {@code null}
     * @throws IllegalArgumentException when it is not what the kind needs
     */
    public TypeRule(RuleKind kind, String value) {
        this.kind = Objects.requireNonNull(kind);
        this.value = value;
        switch (kind) {
            case STATUS_IN -> statuses();
            case YEAR_FROM, EXPECTED_WITHIN, LEFT_WITHIN -> number();
            case NO_HOLD, GRADES_PUBLISHED, DEGREE_KNOWN -> {
                if (value != null) {
                    throw new IllegalArgumentException(kind + " needs no value");
                }
            }
        }
    }

    /** Those of STATUS_IN. */
    Set<RecordStatus> statuses() {
        return Stream.of(Optional.ofNullable(value).orElse("").split(","))
                .map(RecordStatus::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That of a kind that has one. */
    int number() {
        var number = Integer.parseInt(Optional.ofNullable(value).orElse(""));
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException(kind + " is not between 1 and " + LARGEST);
        }
        return number;
    }

    public RuleKind getKind() {
        return kind;
    }

    public Optional<String> getValue() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeRule that && kind == that.kind && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value);
    }

    @Override
    public String toString() {
        return String.join(" ", List.of(kind.name(), value == null ? "" : value))
                .strip();
    }
}
