package org.madoguchi.paper;

import java.util.Objects;
import java.util.Optional;

/**
 * In whose name a paper is issued, in the paper's language.
 *
 * @param address on one line
 * @param presidentTitle such as 例示大学長, or President
 * @param seal printed over the end of the president's name
 */
public record Letterhead(
        String university, String address, String presidentTitle, String presidentName, Optional<SealImage> seal) {

    public Letterhead {
        Objects.requireNonNull(university, "university");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(presidentTitle, "president's title");
        Objects.requireNonNull(presidentName, "president's name");
        Objects.requireNonNull(seal, "seal");
    }
}
