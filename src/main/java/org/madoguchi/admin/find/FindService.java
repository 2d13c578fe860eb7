package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.StaffDirectory;

/**
 * Searches the accounts, then the directory for those who never came here. No transaction is open while the directory
 * is asked; when it does not answer, the accounts are shown alone.
 */
@ApplicationScoped
public class FindService {

    static final int PAGE = 50;
    private static final Logger LOGGER = Logger.getLogger(FindService.class.getName());
    private static final int MOST_IDS = 3;
    private static final int MOST_NAMES = 20;

    private static final int MOST_CHOICES = 100;
    private static final Duration CHOICES_KEPT = Duration.ofMinutes(1);

    private final Map<String, Choices> choices = new ConcurrentHashMap<>();

    @Inject
    private DeskAccess access;

    @Inject
    private AccountSearchService accounts;

    @Inject
    private CaseService cases;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Clock clock;

    private record Choices(List<String> values, Instant until) {}

    /**
     * A page of what is asked for.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right to it
     */
    FindPage find(FindQuery query) {
        access.require(DeskRight.FIND);
        var exact = query.isExact()
                ? accounts.exact(query.line().userIds(), query.line().addresses())
                : List.<Account>of();
        var found = exact.isEmpty() && query.state() != StudentState.UNUSED
                ? accounts.search(query, PAGE)
                : new AccountSearchService.Found(
                        exact.stream().filter(query::matches).toList(), null);
        var waiting = cases.outstanding(found.accounts());
        var rows = Stream.concat(
                found.accounts().stream().map(account -> FindRow.of(account, waiting.get(account.getId()))),
                found.next() == null && query.isFirst() && exact.isEmpty() ? newcomers(query) : Stream.of());
        return new FindPage(
                rows.toList(), found.next() == null ? null : found.next().toString());
    }

    private Stream<FindRow> newcomers(FindQuery query) {
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

    /** The values of an attribute of accounts, {@code faculty} or {@code year}, to filter by; a minute old at most. */
    List<String> choices(String attribute) {
        access.require(DeskRight.FIND);
        return choices.compute(
                        attribute,
                        (name, kept) -> kept != null && clock.instant().isBefore(kept.until())
                                ? kept
                                : new Choices(
                                        accounts.choices(name, MOST_CHOICES),
                                        clock.instant().plus(CHOICES_KEPT)))
                .values();
    }
}
