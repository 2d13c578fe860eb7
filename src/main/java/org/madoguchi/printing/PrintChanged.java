package org.madoguchi.printing;

/**
 * All that belongs to a subject has reached this state, or one of it was refused; fired within the transaction of the
 * change.
 */
public record PrintChanged(String subject, PrintState state) {}
