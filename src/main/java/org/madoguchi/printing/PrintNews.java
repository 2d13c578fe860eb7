package org.madoguchi.printing;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff say of a certificate that a service prints without our asking it.
 *
 * @param row of the file in which it stands, as a spreadsheet counts
 * @param certificate its issue number
 * @param number that is typed at the machine; empty where nothing is said of it
 * @param until the service's own end; empty where it is the university's
 * @param state what has become of it
 */
public record PrintNews(int row, String certificate, String number, Optional<Instant> until, PrintState state) {

    /** Whether nothing is said: a row that nobody has filled in yet. */
    boolean isEmpty() {
        return number.isEmpty() && state == PrintState.READY;
    }
}
