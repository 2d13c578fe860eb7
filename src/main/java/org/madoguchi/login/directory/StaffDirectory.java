package org.madoguchi.login.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The directory as the desk asks it, at any page: after a call without an answer none is made for 30 s, so that an
 * outage slows one page in a while and not each. Logins ask the directory itself.
 */
@ApplicationScoped
public class StaffDirectory {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    private CampusDirectory directory;
    @Inject
    private Clock clock;

    private volatile Instant askAgainAt = Instant.MIN;

    /**
     * Looks a person up.
     *
     * @throws DirectoryUnavailableException when the directory does not answer, or did not lately
     */
    public Optional<DirectoryPerson> find(String userId) {
        if (isDown()) {
            throw new DirectoryUnavailableException("The directory did not answer lately");
        }
        try {
            return directory.find(userId);
        }
        catch (DirectoryUnavailableException e) {
            askAgainAt = clock.instant().plus(PAUSE);
            throw e;
        }
    }

    /** Whether it did not answer lately; costs nothing. */
    public boolean isDown() {
        return clock.instant().isBefore(askAgainAt);
    }
}
