package org.madoguchi.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * What is told to anybody.
 *
 * @param byFile whether the file was checked, not the code
 * @param statement what the certificate says; there when it was found
 * @param at when it was checked
 */
public record Answer(Result result, boolean byFile, Optional<Statement> statement, Instant at) {

    /** One without a certificate. */
    static Answer of(Result result, boolean byFile, Instant at) {
        return new Answer(result, byFile, Optional.empty(), at);
    }
}
