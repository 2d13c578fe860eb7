package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;

/**
 * Notes in the trail that one of staff looks at a person, or at a list of people, before it goes out: once in ten
 * minutes for each person and each kind of list, so that the trail is not filled by reloading. Of one person alone, the
 * row is about that person; of nobody, there is nothing to note.
 */
@ApplicationScoped
public class LookNote {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    /** What is held on one person. */
    public void student(String userId) {
        once(AuditEntry.of(AuditKind.STUDENT_SEEN).about(userId));
    }

    /** A look of the caller's at whatever it says. */
    public void once(AuditEntry look) {
        audit.recordOnce(AGAIN, look.by(access.getUserId()));
    }

    /** Many people of one thing: of each other thing there is a row, too. @param which it is */
    public void seenOf(AuditKind kind, Detail which) {
        audit.recordOnceEach(AGAIN, AuditEntry.of(kind).by(access.getUserId()).with(which));
    }

    /** @param people user IDs, {@code null} for a row of the list that names nobody */
    public void seen(AuditKind kind, Stream<String> people) {
        var shown = people.distinct().limit(2).toList();
        if (!shown.isEmpty()) {
            once(AuditEntry.of(kind).about(shown.size() == 1 ? shown.get(0) : null));
        }
    }
}
