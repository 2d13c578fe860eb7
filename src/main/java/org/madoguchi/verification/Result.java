package org.madoguchi.verification;

import java.util.Optional;
import org.madoguchi.certificate.Standing;

/** What a check comes to. The first five are answers; the others say why there is none. */
public enum Result {

    /** 有効. */
    VALID,
    /** 失効. */
    REVOKED,
    /** 差替済. */
    SUPERSEDED,
    /** 期限切れ. */
    EXPIRED,
    /** 該当なし: never issued, or not signed yet. */
    NOT_FOUND,
    /** The code has a slip in it, as its check character tells. */
    MISTYPED,
    /** Too many codes of this network were none. */
    TOO_MANY,
    /** The file does not begin as a PDF does. */
    NOT_PDF,
    /** The file is longer than any certificate. */
    TOO_LARGE;

    /** What a certificate with this result is worth; empty where there is none. */
    Optional<Standing> standing() {
        return switch (this) {
            case VALID, REVOKED, SUPERSEDED, EXPIRED -> Optional.of(Standing.valueOf(name()));
            default -> Optional.empty();
        };
    }

    /** Whether a certificate was looked for: the others are no check. */
    boolean isCheck() {
        return this == NOT_FOUND || standing().isPresent();
    }

    /** @throws IllegalArgumentException for one that waits for its signature, of which nobody is told */
    static Result of(Standing standing) {
        return switch (standing) {
            case VALID -> VALID;
            case EXPIRED -> EXPIRED;
            case REVOKED -> REVOKED;
            case SUPERSEDED -> SUPERSEDED;
            case QUEUED -> throw new IllegalArgumentException(standing.name());
        };
    }
}
