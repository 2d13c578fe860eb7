package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.StudentState;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;

/** Who is in the directory and never came here. No transaction is open while the directory is asked. */
@ApplicationScoped
class Newcomers {

    private static final Logger LOGGER = Logger.getLogger(Newcomers.class.getName());
    private static final int MOST_IDS = 3;
    private static final int MOST_NAMES = 20;

    @Inject
    private AccountSearchService accounts;

    @Inject
    private StaffDirectory directory;

    /** Those that are asked for; nobody when the directory does not answer. */
    Stream<FindRow> find(FindQuery query) {
        if (query.line().isEmpty() || query.state() != null && query.state() != StudentState.UNUSED) {
            return Stream.of();
        }
        var people = people(query);
        var known = accounts.exact(people.keySet(), List.of()).stream()
                .map(Account::getUserId)
                .map(Account::userKey)
                .collect(Collectors.toSet());
        return people.entrySet().stream()
                .filter(person -> !known.contains(person.getKey()))
                .map(Map.Entry::getValue)
                .filter(person -> query.matches(person.profile()))
                .map(FindRow::of);
    }

    private Map<String, DirectoryPerson> people(FindQuery query) {
        var people = new LinkedHashMap<String, DirectoryPerson>();
        try {
            for (var person : asked(query)) {
                people.putIfAbsent(Account.userKey(person.userId()), person);
            }
        } catch (DirectoryUnavailableException e) {
            LOGGER.log(Level.FINE, "Found among the accounts only", e); // the page says so
        }
        return people;
    }

    private List<DirectoryPerson> asked(FindQuery query) {
        var line = query.line();
        var people = new ArrayList<DirectoryPerson>();
        (line.isPasted() ? line.userIds() : line.terms())
                .stream()
                        .limit(MOST_IDS)
                        .map(UserId::parse)
                        .flatMap(Optional::stream)
                        .map(directory::find)
                        .flatMap(Optional::stream)
                        .forEach(people::add);
        if (!query.typing() && people.isEmpty() && String.join("", line.texts()).length() > 1) {
            people.addAll(directory.findByName(line.texts(), MOST_NAMES));
        }
        return people;
    }
}
