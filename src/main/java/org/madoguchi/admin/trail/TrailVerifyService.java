package org.madoguchi.admin.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.SealedEvent;
import org.madoguchi.audit.Seals;
import org.madoguchi.audit.Unsealed;
import org.madoguchi.audit.chain.ChainBreak;
import org.madoguchi.audit.chain.ChainBreak.Kind;
import org.madoguchi.audit.chain.ChainCheck;
import org.madoguchi.audit.chain.ChainHead;

/**
 * Checks the chain in the database, and then that no row stands beside it, a part at a time: a request ends after some
 * seconds, however long the trail is.
 */
@ApplicationScoped
class TrailVerifyService {

    private static final int BATCH = 1000;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    /** Rows looked through by one question, for those without a seal. */
    private static final int LOOKED_THROUGH = 5000;
    /** Rows without a seal that are named. */
    private static final int NAMED = 20;

    /**
     * How far a check came.
     *
     * @param head the last row that is in order, after those of earlier parts
     * @param end of the chain
     * @param broken what is wrong, if anything is
     * @param row the first row that it is wrong with, if it is there
     */
    public record Result(ChainHead head, ChainHead end, Optional<ChainBreak> broken, Optional<AuditEvent> row) {

        /** Whether there is nothing left to look at. */
        public boolean isDone() {
            return broken.isPresent() || head.position() >= end.position();
        }
    }

    /**
     * How far the look for rows beside the chain came.
     *
     * @param last id of the last row that was looked at
     * @param done whether there are no more
     * @param missing how many of those that were looked at have no seal and get none
     * @param named some of these
     */
    public record Beside(long last, boolean done, long missing, List<AuditEvent> named) {}

    @Inject
    private Seals seals;

    @Inject
    private DeskAccess access;

    /** How many rows only their digest is left of, or stands for: what they tell is not proved. */
    public long digests() {
        access.require(DeskRight.TRAIL_ALL);
        return seals.countDigests();
    }

    /** The end of the chain. */
    public ChainHead end() {
        access.require(DeskRight.TRAIL_ALL);
        return seals.head(Long.MAX_VALUE);
    }

    /** What waits for its seal. */
    public Unsealed unsealed() {
        access.require(DeskRight.TRAIL_ALL);
        return seals.unsealed();
    }

    /**
     * Checks some rows, from the first after a position up to which everything was found in order.
     *
     * @param known an earlier end of the chain, which must still be in it
     */
    public Result check(long after, Optional<ChainHead> known) {
        access.require(DeskRight.TRAIL_ALL);
        var end = seals.head(Long.MAX_VALUE);
        var start = seals.head(after);
        var missing = known.flatMap(this::compare);
        return missing.isPresent() ? new Result(start, end, missing, Optional.empty()) : check(start, end);
    }

    private Optional<ChainBreak> compare(ChainHead known) {
        var there = seals.head(known.position());
        if (there.equals(known)) {
            return Optional.empty();
        }
        return Optional.of(
                there.position() < known.position()
                        ? new ChainBreak(Kind.CUT, there.position() + 1, known.position())
                        : new ChainBreak(Kind.REWRITTEN, 1, known.position()));
    }

    private Result check(ChainHead start, ChainHead end) {
        var check = new ChainCheck(start, List.of());
        var begin = System.nanoTime();
        var last = start.position();
        var afterBreak = 0;
        while (last < end.position() && afterBreak < 2 && System.nanoTime() - begin < LONGEST.toNanos()) {
            var rows = seals.after(last, BATCH);
            rows.forEach(row -> check.accept(row.row()));
            last = rows.isEmpty()
                    ? end.position()
                    : rows.get(rows.size() - 1).seal().getPosition();
            afterBreak += check.isBroken() ? 1 : 0; // the rows after it say what was done
        }
        var broken = check.find();
        return new Result(check.head(), end, broken, broken.flatMap(this::row));
    }

    private Optional<AuditEvent> row(ChainBreak broken) {
        return seals.after(broken.first() - 1, 1).stream()
                .filter(row -> row.seal().getPosition() == broken.first())
                .findFirst()
                .flatMap(SealedEvent::event);
    }

    /**
     * Looks through some rows for those that have no seal and get none.
     *
     * @param after id of the last row that was looked at before; {@link Long#MIN_VALUE} to begin
     */
    public Beside beside(long after) {
        access.require(DeskRight.TRAIL_ALL);
        var begin = System.nanoTime();
        var named = new ArrayList<AuditEvent>();
        var missing = 0L;
        var last = after;
        var end = seals.idAfter(last, LOOKED_THROUGH);
        while (end.isPresent() && System.nanoTime() - begin < LONGEST.toNanos()) {
            var found = seals.missing(last, end.get());
            missing += found.size();
            found.stream().limit(NAMED - named.size()).forEach(named::add);
            last = end.get();
            end = seals.idAfter(last, LOOKED_THROUGH);
        }
        return new Beside(last, end.isEmpty(), missing, List.copyOf(named));
    }
}
