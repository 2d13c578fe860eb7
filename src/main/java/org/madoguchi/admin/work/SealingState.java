package org.madoguchi.admin.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.madoguchi.audit.Seals;
import org.madoguchi.audit.Unsealed;

/** Whether new rows of the trail are sealed as soon as they should be: until then a change of them is not noticed. */
@ApplicationScoped
class SealingState {

    private static final Duration LATE = Duration.ofMinutes(1);

    @Inject
    private Seals seals;

    @Inject
    private Clock clock;

    PartState get() {
        return unsealed().isOlderThan(clock.instant().minus(LATE)) ? PartState.SLOW : PartState.UP;
    }

    Unsealed unsealed() {
        return seals.unsealed();
    }
}
