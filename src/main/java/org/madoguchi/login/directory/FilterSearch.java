package org.madoguchi.login.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * One search by a filter (RFC 4515) that an administrator has typed, below {@code madoguchi.ldap.base-dn}, page by page
 * (RFC 2696): directories tell so many at once, Active Directory 1,000. One that knows no pages tells all or too few.
 * Whoever asks for no further page closes it.
 */
public final class FilterSearch implements AutoCloseable {

    /** People of a page. */
    private static final int PAGE = 500;
    /** The directory may have to look at every entry: not for long. */
    private static final int SECONDS = 4;
    /** Somebody waits for all pages. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Set<ResultCode> LIMITS =
            Set.of(ResultCode.SIZE_LIMIT_EXCEEDED, ResultCode.TIME_LIMIT_EXCEEDED);

    private final String base;
    private final UserFilter filter;
    private final String text;
    private final int max;
    private final Set<String> userIds = new LinkedHashSet<>();
    private final long begun = System.nanoTime();

    /** A page goes on where the one before ended, on its connection alone. */
    private LDAPConnection connection;
    /** To which it is given back. */
    private LDAPConnectionPool owner;

    private ASN1OctetString place;
    /** Whether a page is being asked for: whoever waited for it may have closed this before the answer is there. */
    private boolean asking;

    private boolean ended;
    private boolean all;

    /**
     * @param text a filter, see {@link #isFilter}
     * @param max how many at most
     * @throws InvalidSettingException when a setting is missing or cannot be used
     */
    FilterSearch(Settings settings, String text, int max) {
        this.base = settings.required("madoguchi.ldap.base-dn");
        this.filter = new UserFilter(settings);
        this.text = text;
        this.max = max;
    }

    /** Whether a text is a filter at all. */
    public static boolean isFilter(String text) {
        try {
            Filter.create(text);
            return true;
        } catch (LDAPException e) {
            return false;
        }
    }

    /** Whether a page is left. */
    synchronized boolean isGoingOn() {
        return !ended;
    }

    /** Those with a user ID so far, without anything else about them. */
    FilteredPeople found() {
        return new FilteredPeople(userIds.stream().limit(max).toList(), all);
    }

    /**
     * Asks for the next page.
     *
     * @throws LDAPException when the directory does not answer, the base is not there, or it is no filter
     */
    boolean next(LDAPConnectionPool directory) throws LDAPException {
        var more = false;
        begin(directory);
        try {
            more = take(ask());
        } catch (LDAPSearchException e) {
            if (!LIMITS.contains(e.getResultCode())) {
                throw e;
            }
            add(e.getSearchEntries());
        } finally {
            end(more);
        }
        return isGoingOn();
    }

    private synchronized void begin(LDAPConnectionPool directory) {
        owner = directory;
        asking = true;
    }

    private synchronized void end(boolean more) {
        asking = false;
        if (!more || ended) {
            close();
        }
    }

    /** The connection may have been idle for long: of the first page it is asked on another one once more. */
    private SearchResult ask() throws LDAPException {
        var first = connection == null;
        if (first) {
            connection = owner.getConnection();
        }
        try {
            return connection.search(request());
        } catch (LDAPSearchException e) {
            if (!first || e.getResultCode().isConnectionUsable()) {
                throw e;
            }
            var defunct = connection;
            connection = null; // given back, also where no other comes about
            connection = owner.replaceDefunctConnection(defunct);
            return connection.search(request());
        }
    }

    private SearchRequest request() throws LDAPException {
        var asked = Filter.createANDFilter(Filter.createPresenceFilter(filter.attribute()), Filter.create(text));
        var request = new SearchRequest(base, SearchScope.SUB, asked, filter.attribute());
        request.setTimeLimitSeconds(SECONDS);
        request.addControl(new SimplePagedResultsControl(PAGE, place, false));
        return request;
    }

    /** @return whether another is to be asked for */
    private boolean take(SearchResult page) throws LDAPException {
        add(page.getSearchEntries());
        var paged = SimplePagedResultsControl.get(page);
        var more = paged != null && paged.moreResultsToReturn();
        place = more ? paged.getCookie() : null;
        all = !more && userIds.size() <= max;
        return more && userIds.size() <= max && System.nanoTime() - begun <= PATIENCE.toNanos();
    }

    private void add(List<SearchResultEntry> entries) throws LDAPException {
        for (var entry : entries) {
            filter.userId(entry).ifPresent(userIds::add);
        }
    }

    /**
     * Gives the connection back, once no page is being asked for; one that has pages left is closed: the directory
     * would keep them.
     */
    @Override
    public synchronized void close() {
        ended = true;
        if (connection != null && !asking) {
            if (all) {
                owner.releaseConnection(connection);
            } else {
                owner.discardConnection(connection);
            }
            connection = null;
        }
    }
}
