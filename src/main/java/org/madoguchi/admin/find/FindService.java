package org.madoguchi.admin.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;
import org.madoguchi.admin.cases.CaseService;

/**
 * Searches the accounts, then the directory for those who never came here; when it does not answer, the accounts are
 * shown alone. That somebody has looked is in the trail before a row goes out.
 */
@ApplicationScoped
class FindService {

    static final int PAGE = 50;
    private static final int EXPORTED_AT_ONCE = 500;

    @Inject
    private DeskAccess access;

    @Inject
    private AccountSearchService accounts;

    @Inject
    private Newcomers newcomers;

    @Inject
    private CaseService cases;

    @Inject
    private FindNote note;

    /**
     * A page of what is asked for.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right to it
     */
    FindPage find(FindQuery query) {
        access.require(DeskRight.FIND);
        var page = page(query, PAGE);
        var total = page.next() == null && query.isFirst() ? page.total() : accounts.count(query);
        note.searched(query, page.rows());
        return new FindPage(page.rows(), page.next(), total);
    }

    /**
     * Everything that is asked for, a few hundred at a time, so that any number takes the same memory.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right to it
     */
    FindExport export(FindQuery query) {
        access.require(DeskRight.FIND);
        note.exported(query, total(query.from(Cursor.START)));
        return new FindExport(query, part -> page(part, EXPORTED_AT_ONCE));
    }

    /** Who fits into one part is counted there: whole user IDs and addresses are no terms that all must be found. */
    private Total total(FindQuery whole) {
        var first = page(whole, EXPORTED_AT_ONCE);
        return first.next() == null ? first.total() : accounts.count(whole);
    }

    private FindPage page(FindQuery query, int max) {
        var exact = query.isExact()
                ? accounts.exact(query.line().userIds(), query.line().addresses())
                : List.<Account>of();
        var found = exact.isEmpty() && query.state() != StudentState.UNUSED
                ? accounts.search(query, max)
                : new AccountSearchService.Found(
                        exact.stream().filter(query::matches).toList(), null);
        var waiting = cases.outstanding(found.accounts());
        var rows = Stream.concat(
                        found.accounts().stream().map(account -> FindRow.of(account, waiting.get(account.getId()))),
                        found.next() == null && query.isFirst() && exact.isEmpty()
                                ? newcomers.find(query)
                                : Stream.of())
                .toList();
        return new FindPage(rows, found.next() == null ? null : found.next().toString(), Total.of(rows.size()));
    }
}
