package org.madoguchi.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * An attempt to connect that has failed a moment ago after a long wait: whoever comes in that moment is told the same
 * at once. GlassFish makes one connection at a time and lets nobody give one back meanwhile, so that each would wait
 * for the attempts of all before, of which a database that has fallen silent lets none end early. One that refuses says
 * so quickly, and keeps nobody waiting: each asks anew.
 */
final class FailedAttempt {

    /** Longer than the next in the row takes to come, and no longer than anybody notices. */
    private static final long MOMENT = Duration.ofMillis(500).toNanos();

    /** Servers make as many data sources as they like. */
    private static final AtomicReference<FailedAttempt> LAST = new AtomicReference<>();

    private final String where;
    private final SQLException failure;
    private final long at;

    private FailedAttempt(String where, SQLException failure, long at) {
        this.where = where;
        this.failure = failure;
        this.at = at;
    }

    /**
     * A new connection.
     *
     * @param where to which database, in any words that say so
     * @throws SQLException when there is none to be had, or has just been none
     */
    static Connection connect(String where, MendingConnection.Opener opener) throws SQLException {
        return connect(where, opener, System::nanoTime);
    }

    static Connection connect(String where, MendingConnection.Opener opener, LongSupplier nanos) throws SQLException {
        var begin = nanos.getAsLong();
        var last = Optional.ofNullable(LAST.get())
                .filter(failed -> failed.where.equals(where) && begin - failed.at < MOMENT);
        if (last.isPresent()) {
            throw last.get().again();
        }
        try {
            return opener.open();
        } catch (SQLException e) {
            var end = nanos.getAsLong();
            if (end - begin >= MOMENT) {
                LAST.set(new FailedAttempt(where, e, end));
            }
            throw e;
        }
    }

    private SQLException again() {
        return new SQLException(failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), failure);
    }
}
