package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditService;

/** Tells whoever came second what the first has done. */
@ApplicationScoped
@Transactional
class LastHelpService {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MANY = 100;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** The last act of staff for this person within a day. */
    public Optional<AuditEvent> find(String userId) {
        access.require(DeskRight.HELP_ASK);
        return audit.history(userId, clock.instant().minus(LATELY), MANY).stream()
                .filter(event -> event.getKind().isHelp())
                .findFirst();
    }
}
