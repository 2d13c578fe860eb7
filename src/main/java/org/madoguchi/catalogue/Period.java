package org.madoguchi.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/** Days from one to another, both in it; each end may be open. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {

    /** @throws IllegalArgumentException when it would end before it begins */
    public Period {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("It ends before it begins");
        }
    }

    /** Whether it has neither end. */
    public boolean isEndless() {
        return from.isEmpty() && until.isEmpty();
    }
}
