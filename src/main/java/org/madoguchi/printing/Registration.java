package org.madoguchi.printing;

import java.time.Instant;

/**
 * What a printing service says of a registration.
 *
 * @param reference by which it knows it
 * @param number that is typed at the machine; {@code null} while there is none
 * @param until after this the machine does not know it any more; {@code null} while there is no number
 */
public record Registration(String reference, PrintState state, String number, Instant until) {}
