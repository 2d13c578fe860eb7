package org.madoguchi.admin.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.chain.ChainBreak;
import org.madoguchi.audit.chain.ChainBreak.Kind;
import org.madoguchi.audit.chain.ChainCheck;
import org.madoguchi.audit.chain.Head;

/** Checks the chain in the database, a part at a time: a request ends after some seconds, however long the trail is. */
@ApplicationScoped
public class TrailVerifyService {

    private static final int BATCH = 1000;
    private static final Duration LONGEST = Duration.ofSeconds(3);

    /**
     * How far a check came.
     *
     * @param head the last row that is in order, after those of earlier parts
     * @param end of the chain
     * @param broken what is wrong, if anything is
     */
    public record Result(Head head, Head end, Optional<ChainBreak> broken) {

        /** Whether there is nothing left to look at. */
        public boolean isDone() {
            return broken.isPresent() || head.position() >= end.position();
        }
    }

    @Inject
    private AuditTrail trail;

    @Inject
    private DeskAccess access;

    /** How many rows only their digest is left of, or stands for: what they tell is not proved. */
    public long digests() {
        access.require(DeskRight.TRAIL_ALL);
        return trail.countDigests();
    }

    /** The end of the chain. */
    public Head end() {
        access.require(DeskRight.TRAIL_ALL);
        return trail.head(Long.MAX_VALUE);
    }

    /**
     * Checks some rows, from the first after a position up to which everything was found in order.
     *
     * @param known an earlier end of the chain, which must still be in it
     */
    public Result check(long after, Optional<Head> known) {
        access.require(DeskRight.TRAIL_ALL);
        var end = trail.head(Long.MAX_VALUE);
        var start = trail.head(after);
        var missing = known.flatMap(this::compare);
        return missing.isPresent() ? new Result(start, end, missing) : check(start, end);
    }

    private Optional<ChainBreak> compare(Head known) {
        var there = trail.head(known.position());
        if (there.equals(known)) {
            return Optional.empty();
        }
        return Optional.of(
                there.position() < known.position()
                        ? new ChainBreak(Kind.CUT, there.position() + 1, known.position())
                        : new ChainBreak(Kind.REWRITTEN, 1, known.position()));
    }

    private Result check(Head start, Head end) {
        var check = new ChainCheck(start, List.of());
        var begin = System.nanoTime();
        var last = start.position();
        var afterBreak = 0;
        while (last < end.position() && afterBreak < 2 && System.nanoTime() - begin < LONGEST.toNanos()) {
            var seals = trail.sealsAfter(last, BATCH);
            var events = trail.events(seals);
            seals.forEach(seal -> check.accept(seal.link(events.get(seal.getEventId()))));
            last = seals.isEmpty()
                    ? end.position()
                    : seals.get(seals.size() - 1).getPosition();
            afterBreak += check.isBroken() ? 1 : 0; // the rows after it say what was done
        }
        return new Result(check.head(), end, check.find());
    }
}
