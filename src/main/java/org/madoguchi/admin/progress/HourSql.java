package org.madoguchi.admin.progress;

import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditKind;

/**
 * The statements that count by the hour. Each reads an index by time; hours are of UTC, so that databases in any zone
 * say the same.
 */
final class HourSql {

    static final String QUEUED = "MAIL_QUEUED";
    static final String SENT = "MAIL_SENT";
    static final String REFUSED = "MAIL_REFUSED";
    /** Seconds between when it was to go and when it went, of mails sent within the hour. */
    static final String DELAY = "MAIL_DELAY";
    /** The most of one mail. */
    static final String SLOWEST = "MAIL_SLOWEST";

    /** Not what it waits on purpose: a PIN, which shall not come with its link, or one of many for its turn. */
    private static final String WAITED =
            "EXTRACT(EPOCH FROM sent_at) - EXTRACT(EPOCH FROM COALESCE(not_before, created_at))";

    private static final List<AuditKind> STEPS =
            List.of(AuditKind.LOGIN, AuditKind.EMAIL_CONFIRMED, AuditKind.SECOND_PASSWORD_SET);

    private HourSql() {}

    /**
     * Counts this hour and all after it anew.
     *
     * @param refused keys of the mails that waited because their address refused them: in no delay
     */
    static void countSince(long hour, List<Long> refused, EntityManager entityManager) {
        entityManager
                .createNativeQuery("DELETE FROM hour_count WHERE hour_number >= ?1")
                .setParameter(1, hour)
                .executeUpdate();
        var since = Hour.start(hour).atOffset(ZoneOffset.UTC);
        statements(refused).forEach(statement -> entityManager
                .createNativeQuery(statement)
                .setParameter(1, since)
                .executeUpdate());
    }

    private static Stream<String> statements(List<Long> refused) {
        var others = refused.isEmpty()
                ? ""
                : refused.stream().map(String::valueOf).collect(Collectors.joining(", ", " AND id NOT IN (", ")"));
        return Stream.of(
                insert("created_at", "'" + QUEUED + "'", "COUNT(*)", "outgoing_mail", ""),
                insert("sent_at", "'" + SENT + "'", "COUNT(*)", "outgoing_mail", ""),
                insert("sent_at", "'" + DELAY + "'", "SUM(" + WAITED + ")", "outgoing_mail", others),
                insert("sent_at", "'" + SLOWEST + "'", "MAX(" + WAITED + ")", "outgoing_mail", others),
                insert("replied_at", "'" + REFUSED + "'", "COUNT(DISTINCT mail_id)", "mail_reply", ""),
                insert("at", "kind || '_' || outcome", "COUNT(*)", "audit_event", " AND kind IN (" + kinds() + ")"));
    }

    private static String insert(String time, String what, String amount, String table, String and) {
        var hour = "CAST(FLOOR(EXTRACT(EPOCH FROM " + time + ") / 3600) AS bigint)";
        return "INSERT INTO hour_count (hour_number, what, amount) SELECT " + hour + ", " + what + ", CAST(" + amount
                + " AS bigint) FROM " + table + " WHERE " + time + " >= ?1" + and + " GROUP BY " + hour
                + (what.startsWith("'") ? "" : ", " + what);
    }

    private static String kinds() {
        return Stream.concat(STEPS.stream(), AuditKind.known().stream().filter(AuditKind::isHelp))
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
