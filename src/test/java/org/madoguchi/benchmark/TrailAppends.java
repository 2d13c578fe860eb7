package org.madoguchi.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;

/** Appends to the trail as nodes do: each event a transaction of its own, with the two statements of the service. */
final class TrailAppends {

    private static final Duration TIME = Duration.ofSeconds(10);

    private final SettingsDataSource source;
    private final AtomicLong ids;

    TrailAppends(Map<String, String> settings, long firstId) {
        source = new SettingsDataSource(Settings.of(settings));
        ids = new AtomicLong(firstId);
    }

    /** How many events a second so many writers append. */
    double perSecond(int writers) throws InterruptedException {
        var appended = new AtomicLong();
        var end = System.nanoTime() + TIME.toNanos();
        var threads = IntStream.range(0, writers)
                .mapToObj(writer -> new Thread(() -> appended.addAndGet(append(end))))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        return appended.get() / (double) TIME.toSeconds();
    }

    private long append(long end) {
        try (var connection = source.openUnlimited()) {
            connection.setAutoCommit(false);
            return append(connection, end);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long append(Connection connection, long end) throws SQLException {
        var appended = 0L;
        try (var event = connection.prepareStatement("INSERT INTO audit_event (id, at, kind, outcome, actor, person,"
                        + " client_address, user_agent, detail) VALUES (?, ?, 'LOGIN', 'SUCCESS', ?, "
                        + "?, ?, 'benchmark', 'state=READY')");
                var unsealed = connection.prepareStatement("INSERT INTO audit_unsealed (event_id) VALUES (?)")) {
            for (; System.nanoTime() < end; appended++) {
                var id = ids.incrementAndGet();
                var person = TrailFilling.person((int) (id * 7919 % TrailFilling.PEOPLE));
                event.setLong(1, id);
                event.setObject(2, Instant.now().atOffset(ZoneOffset.UTC));
                event.setString(3, person);
                event.setString(4, person);
                event.setString(5, "10.0." + id % 200 + "." + id % 60);
                event.executeUpdate();
                unsealed.setLong(1, id);
                unsealed.executeUpdate();
                connection.commit();
            }
        }
        return appended;
    }
}
