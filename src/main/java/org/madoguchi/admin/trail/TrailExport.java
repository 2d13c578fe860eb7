package org.madoguchi.admin.trail;

import java.io.IOException;
import java.util.Optional;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.audit.TrailPlace;
import org.madoguchi.audit.chain.Head;

/**
 * All rows of a search, read and written a thousand at a time, so that any number of them takes the same memory. The
 * whole trail goes in the order of its chain, from the first row, and forgotten rows stand in it: as such it can be
 * verified. Any other search goes as on the page, newest first.
 */
public class TrailExport {

    private static final int BATCH = 1000;

    private final AuditTrail trail;
    private final AuditSearch search;

    TrailExport(AuditTrail trail, AuditSearch search) {
        this.trail = trail;
        this.search = search;
    }

    /** Writes them; says how many. @throws IOException when the reader is gone */
    long write(TrailWriter writer) throws IOException {
        writer.begin();
        var rows = search.equals(AuditSearch.ALL) ? writeChain(writer) : writeRows(writer);
        writer.end(rows);
        return rows;
    }

    private long writeChain(TrailWriter writer) throws IOException {
        var rows = 0L;
        var last = Head.NONE.position();
        for (var seals = trail.sealsAfter(last, BATCH); !seals.isEmpty(); seals = trail.sealsAfter(last, BATCH)) {
            var events = trail.events(seals);
            for (var seal : seals) {
                writer.row(events.get(seal.getEventId()), seal);
                last = seal.getPosition();
                rows++;
            }
        }
        return rows;
    }

    private long writeRows(TrailWriter writer) throws IOException {
        var rows = 0L;
        Optional<TrailPlace> last = Optional.empty();
        for (var events = trail.rows(search, last, BATCH);
                !events.isEmpty();
                events = trail.rows(search, last, BATCH)) {
            var seals = trail.seals(events);
            for (var event : events) {
                writer.row(event, seals.get(event.getId()));
                last = Optional.of(TrailPlace.of(event));
                rows++;
            }
        }
        return rows;
    }
}
