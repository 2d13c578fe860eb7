package org.madoguchi.admin.trail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.SealState;
import org.madoguchi.audit.SealedEvent;
import org.madoguchi.audit.Seals;
import org.madoguchi.audit.TrailPlace;
import org.madoguchi.audit.chain.ChainHead;

/**
 * All rows of a search, read and written a thousand at a time, so that any number of them takes the same memory. The
 * whole trail goes in the order of its chain, from the first row, and forgotten rows stand in it: as such it can be
 * verified; rows that have no seal come after it. Any other search goes as on the page, newest first.
 */
class TrailExport {

    private static final int BATCH = 1000;
    /** So many rows are looked through at once for those without a seal, which are few. */
    private static final int LOOKED_THROUGH = 5000;

    private final AuditTrail trail;
    private final Seals seals;
    private final AuditSearch search;

    TrailExport(AuditTrail trail, Seals seals, AuditSearch search) {
        this.trail = trail;
        this.seals = seals;
        this.search = search;
    }

    /** Writes them; says how many. @throws IOException when the reader is gone */
    long write(TrailWriter writer) throws IOException {
        writer.begin();
        var rows = search.equals(AuditSearch.ALL) ? writeTrail(writer) : writeRows(writer);
        writer.end(rows);
        return rows;
    }

    private long writeTrail(TrailWriter writer) throws IOException {
        var rows = 0L;
        var last = ChainHead.NONE.position();
        for (var batch = seals.after(last, BATCH); !batch.isEmpty(); batch = seals.after(last, BATCH)) {
            for (var row : batch) {
                writer.sealed(row);
                last = row.seal().getPosition();
                rows++;
            }
        }
        return rows + writeOutside(last, writer);
    }

    /**
     * What had no seal when the end of the chain was written has none in the file: sealed since then, it would stand
     * there with others missing before it.
     */
    private long writeOutside(long end, TrailWriter writer) throws IOException {
        var rows = 0L;
        var last = Long.MIN_VALUE;
        for (var next = seals.idAfter(last, LOOKED_THROUGH);
                next.isPresent();
                next = seals.idAfter(last, LOOKED_THROUGH)) {
            var outside = seals.outside(end, last, next.get());
            var states = seals.states(outside);
            for (var event : outside) {
                var missing = states.get(event.getId()) == SealState.MISSING;
                writer.unsealed(event, missing ? SealState.MISSING : SealState.AWAITED);
            }
            rows += outside.size();
            last = next.get();
        }
        return rows;
    }

    private long writeRows(TrailWriter writer) throws IOException {
        var rows = 0L;
        Optional<TrailPlace> last = Optional.empty();
        for (var events = trail.rows(search, last, BATCH);
                !events.isEmpty();
                events = trail.rows(search, last, BATCH)) {
            write(events, writer);
            last = Optional.of(TrailPlace.of(events.get(events.size() - 1)));
            rows += events.size();
        }
        return rows;
    }

    /** A row that is sealed between the two questions is written as sealed. */
    private void write(List<AuditEvent> events, TrailWriter writer) throws IOException {
        var states = seals.states(events);
        var sealed = seals.of(events);
        for (var event : events) {
            var seal = sealed.get(event.getId());
            if (seal == null) {
                writer.unsealed(event, states.get(event.getId()));
            } else {
                writer.sealed(new SealedEvent(seal, Optional.of(event)));
            }
        }
    }
}
