package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10RequestControl;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * The university's directory. Every call ends within {@code madoguchi.ldap.connect-timeout} (default 3 s) plus
 * {@code .read-timeout} (default 5 s), and a directory that comes back is used again without a restart.
 */
@ApplicationScoped
public class CampusDirectory {

    private static final Logger LOG = Logger.getLogger(CampusDirectory.class.getName());

    private final Settings settings;
    private final Duration homing;
    private DirectoryConnections connections;

    /** For the container's proxy. */
    protected CampusDirectory() {
        this(null);
    }

    /** Opens no connection yet, so that a start does not depend on the directory. */
    @Inject
    public CampusDirectory(Settings settings) {
        this(settings, Duration.ofSeconds(30));
    }

    /** @param homing how long connections to other servers than the first are kept */
    CampusDirectory(Settings settings, Duration homing) {
        this.settings = settings;
        this.homing = homing;
    }

    /**
     * Looks a person up with the search account.
     *
     * @param userId as typed, cleaned; no character in it has a meaning to the directory
     * @return empty when nobody, or more than one entry, has that user ID
     * @throws DirectoryUnavailableException when the directory is down, too slow or not usable as configured
     */
    public Optional<DirectoryPerson> find(String userId) {
        if (userId.isBlank()) {
            return Optional.empty();
        }
        return search(directory -> new PersonSearch(settings).find(userId, directory));
    }

    /**
     * Looks many people up: a question for each of them, and one for all about each group of staff.
     *
     * @param userIds as for {@link #find}
     * @return those whom it finds, by the user ID that was asked for
     * @throws DirectoryUnavailableException as above, so that nothing is known about anybody
     */
    public Map<String, DirectoryPerson> findAll(Collection<String> userIds) {
        var found = new LinkedHashMap<String, PersonSearch.Found>();
        for (var userId : userIds) {
            search(directory -> new PersonSearch(settings).findEntry(userId, directory))
                    .ifPresent(entry -> found.put(userId, entry));
        }
        var people = search(directory -> new PersonSearch(settings).people(List.copyOf(found.values()), directory));
        var answer = new HashMap<String, DirectoryPerson>();
        found.keySet().forEach(userId -> answer.put(userId, people.get(answer.size())));
        return answer;
    }

    /**
     * Looks up whose password is to be proved: as many questions for somebody who is known as for somebody who is not,
     * so that the time tells nothing. {@link #find} has the roles.
     *
     * @throws DirectoryUnavailableException as above
     */
    public Optional<DirectoryPerson> findBare(String userId) {
        if (userId.isBlank()) {
            return Optional.empty();
        }
        return search(directory -> new PersonSearch(settings).findBare(userId, directory));
    }

    /**
     * Which of these people have an entry, be it one or several: one question for all.
     *
     * @return the user IDs that the entries have, in lower case; of those who were asked for and perhaps others
     * @throws DirectoryUnavailableException when the directory is down, too slow, not usable as configured, or does not
     *     tell all, so that nothing is known about anybody
     */
    public Set<String> present(Collection<String> userIds) {
        return search(directory -> new PresenceSearch(settings).find(userIds, directory));
    }

    /**
     * Looks people up by a part of the name or kana, or by address, with the search account.
     *
     * @param texts that stand in the name in this order; no character in them has a meaning to the directory
     * @param max how many at most; they are without roles
     * @throws DirectoryUnavailableException when the directory is down, too slow or not usable as configured
     */
    public List<DirectoryPerson> findByName(List<String> texts, int max) {
        return search(directory -> new NameSearch(settings).find(texts, max, directory));
    }

    /**
     * Whom a filter has that an administrator has typed, with the search account: a question for each page of them.
     *
     * @param filter one, see {@link FilterSearch#isFilter}
     * @param max how many at most
     * @throws DirectoryUnavailableException when the directory is down, too slow or not usable as configured
     */
    public FilteredPeople findByFilter(String filter, int max) {
        try (var search = filterSearch(filter, max)) {
            while (search.isGoingOn()) {
                page(search);
            }
            return search.found();
        }
    }

    private void page(FilterSearch search) {
        connections().page(search::next);
    }

    private FilterSearch filterSearch(String filter, int max) {
        try {
            return new FilterSearch(settings, filter, max);
        } catch (InvalidSettingException e) {
            throw new DirectoryUnavailableException(e.getMessage(), e);
        }
    }

    /**
     * Proves the university password by one bind with the name that {@link #find} gave; it is never sent twice.
     *
     * @throws BindUnansweredException when no answer comes; the directory may have counted a failure all the same
     * @throws DirectoryUnavailableException when the answer says nothing about the password
     */
    public BindResult authenticate(DirectoryPerson person, String password) {
        // A bind with a name and no password succeeds in many directories without proving anything (RFC 4513, 5.1.2).
        if (password == null || password.isBlank()) {
            return BindResult.WRONG;
        }
        var answer = connections()
                .bind(new SimpleBindRequest(
                        person.dn(),
                        new OneTimePassword(password),
                        new DraftBeheraLDAPPasswordPolicy10RequestControl()));
        return new BindAnswer(answer).result();
    }

    /** Whether the directory answers now; costs one round trip. */
    public boolean reachable() {
        try {
            return search(directory -> {
                KeepAlive.ask(directory);
                return true;
            });
        } catch (DirectoryUnavailableException e) {
            LOG.fine(e::getMessage);
            return false;
        }
    }

    /** Whether one may be silent while another answers. */
    public boolean hasSeveralServers() {
        return DirectoryServers.urls(settings).size() > 1;
    }

    /**
     * Those of the servers that do not let the search account in now, by their URLs in the order of the setting; asked
     * one after another, each within its time-outs.
     *
     * @throws DirectoryUnavailableException when the settings cannot be used
     */
    public List<String> silentServers() {
        return connections().silentServers();
    }

    private <T> T search(RepeatableSearch.Question<T> question) {
        try {
            return connections().search(question);
        } catch (InvalidSettingException e) {
            throw new DirectoryUnavailableException(e.getMessage(), e);
        }
    }

    private synchronized DirectoryConnections connections() {
        if (connections == null) {
            try {
                connections = new DirectoryConnections(settings, homing);
            } catch (InvalidSettingException e) {
                throw new DirectoryUnavailableException(e.getMessage(), e);
            }
        }
        return connections;
    }

    /** Closes every connection. */
    @PreDestroy
    synchronized void close() {
        if (connections != null) {
            connections.close();
        }
    }
}
