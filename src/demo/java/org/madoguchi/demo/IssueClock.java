package org.madoguchi.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Tells when a sample certificate was issued, so that it is signed then and not when the demo starts. */
final class IssueClock extends Clock {

    private Instant moment = Instant.EPOCH;

    void set(Instant issued) {
        moment = issued;
    }

    @Override
    public Instant instant() {
        return moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only moments are asked for");
    }
}
