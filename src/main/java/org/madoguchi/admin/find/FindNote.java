package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/**
 * Notes in the trail who has searched. Where one person was found, the row is about that person. What was typed is not
 * in it: it may be the name of anybody, and could not be erased with its person. Rows that come while somebody types
 * are one search: one row in ten minutes for each person found, and for the first pages of all lists.
 */
@ApplicationScoped
class FindNote {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /** Rows of a page are about to be shown; of nobody, there is nothing to note. */
    void searched(FindQuery query, List<FindRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var entry = entry(AuditKind.STUDENTS_SEARCHED, query)
                .about(rows.size() == 1 ? rows.get(0).userId() : null)
                .with(DetailPart.ROWS, rows.size());
        if (query.typing() && query.isFirst() || rows.size() == 1) {
            audit.recordOnce(AGAIN, entry);
        } else {
            audit.record(entry);
        }
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
