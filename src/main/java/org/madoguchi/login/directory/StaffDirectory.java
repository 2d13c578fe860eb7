package org.madoguchi.login.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
        return ask(() -> directory.find(userId));
    }

    /**
     * Looks many people up, see {@link CampusDirectory#findAll}.
     *
     * @throws DirectoryUnavailableException when the directory does not answer, or did not lately
     */
    public Map<String, DirectoryPerson> findAll(Collection<String> userIds) {
        return ask(() -> directory.findAll(userIds));
    }

    /**
     * Looks people up by a part of the name or by address, see {@link CampusDirectory#findByName}.
     *
     * @throws DirectoryUnavailableException when the directory does not answer, or did not lately
     */
    public List<DirectoryPerson> findByName(List<String> texts, int max) {
        return ask(() -> directory.findByName(texts, max));
    }

    /**
     * Which of these people have an entry, see {@link CampusDirectory#present}.
     *
     * @throws DirectoryUnavailableException when the directory does not answer, did not lately, or does not tell all
     */
    public Set<String> present(Collection<String> userIds) {
        return ask(() -> directory.present(userIds));
    }

    /**
     * Whom a filter has, see {@link CampusDirectory#findByFilter}.
     *
     * @throws DirectoryUnavailableException when the directory does not answer, or did not lately
     */
    public FilteredPeople findByFilter(String filter, int max) {
        return ask(() -> directory.findByFilter(filter, max));
    }

    private <T> T ask(Supplier<T> question) {
        if (isDown()) {
            throw new DirectoryUnavailableException("The directory did not answer lately");
        }
        try {
            return question.get();
        } catch (DirectoryUnavailableException e) {
            askAgainAt = clock.instant().plus(PAUSE);
            throw e;
        }
    }

    /** Whether it did not answer lately; costs nothing. */
    public boolean isDown() {
        return clock.instant().isBefore(askAgainAt);
    }
}
