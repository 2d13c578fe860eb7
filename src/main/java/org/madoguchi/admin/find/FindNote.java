package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/**
 * Notes in the trail who has searched. Where one person was found, the row is about that person. What was typed is not
 * in it: it may be the name of anybody, and could not be erased with its person. Lists that come while somebody types
 * are one search as long as the text only grows, so that each has nobody who was not in the one that was noted; of one
 * person found, there is a row in ten minutes.
 */
@ApplicationScoped
class FindNote {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** The last list that each of staff was shown while typing, by user ID. Another node notes anew. */
    private final Map<String, Typed> typed = new ConcurrentHashMap<>();

    private record Typed(FindQuery query, Instant notedAt) {}

    /** Rows of a page are about to be shown; of nobody, there is nothing to note. */
    void searched(FindQuery query, List<FindRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var entry = entry(AuditKind.STUDENTS_SEARCHED, query)
                .about(rows.size() == 1 ? rows.get(0).userId() : null)
                .with(DetailPart.ROWS, rows.size());
        if (rows.size() == 1) {
            audit.recordOnce(AGAIN, entry);
        } else if (!isNoted(query)) {
            audit.record(entry);
        }
    }

    private boolean isNoted(FindQuery query) {
        var now = clock.instant();
        var before = Optional.ofNullable(typed.get(access.getUserId()))
                .filter(last -> now.isBefore(last.notedAt().plus(AGAIN)))
                .filter(last -> query.narrows(last.query()));
        if (query.typing()) {
            typed.put(
                    access.getUserId(),
                    new Typed(query, before.map(Typed::notedAt).orElse(now)));
        }
        return before.isPresent();
    }

    /** All rows are about to be written to a file. */
    void exported(FindQuery query, Total total) {
        audit.record(entry(AuditKind.STUDENTS_EXPORTED, query).with(DetailPart.ROWS, total));
    }

    private AuditEntry entry(AuditKind kind, FindQuery query) {
        return AuditEntry.of(kind)
                .by(access.getUserId())
                .with(DetailPart.STATE, query.state())
                .with(DetailPart.FACULTY, query.faculty())
                .with(DetailPart.YEAR, query.year())
                .with(DetailPart.ENTRY, query.entry());
    }
}
