package org.madoguchi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.madoguchi.log.RequestId;
import org.madoguchi.text.SingleLine;

/**
 * What rows of the trail are looked for; {@code null} where anything will do.
 *
 * @param from at or after this
 * @param to before this
 * @param person whom they are about, in whatever case
 * @param actor who acted, in whatever case
 * @param client address that they came from
 * @param requestId as somebody typed what an error page or the log says; what cannot be one finds nothing
 */
public record AuditSearch(
        Instant from,
        Instant to,
        String person,
        String actor,
        AuditKind kind,
        Outcome outcome,
        String client,
        String requestId) {

    /** The whole trail. */
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null, null, null, null);

    private static final int CLIENT_LENGTH = 45;
    /** No request has this. */
    private static final String NEVER = "-";

    /** Brings user IDs and the address into the form in which they are stored; blank ones are absent. */
    public AuditSearch {
        person = key(person);
        actor = key(actor);
        client = client == null || client.isBlank() ? null : SingleLine.of(client, CLIENT_LENGTH);
        requestId = requestId == null || requestId.isBlank()
                ? null
                : RequestId.parse(requestId).orElse(NEVER);
    }

    private static String key(String userId) {
        return userId == null || userId.isBlank() ? null : AuditEvent.userKey(userId);
    }

    /** This search within what one person did. */
    public AuditSearch ofActor(String userId) {
        return new AuditSearch(from, to, person, userId, kind, outcome, client, requestId);
    }

    /**
     * Searches that together find the same, each of which one index answers in order: a search by kind alone is one for
     * each outcome, since no index has the kind without it.
     */
    List<AuditSearch> lanes() {
        return kind != null && outcome == null && isAnybody()
                ? Outcome.known().stream()
                        .map(each -> new AuditSearch(from, to, null, null, kind, each, null, null))
                        .toList()
                : List.of(this);
    }

    /** Whether it is for a kind with an outcome, and nothing else but time. */
    boolean isLane() {
        return kind != null && outcome != null && isAnybody();
    }

    private boolean isAnybody() {
        return Stream.of(person, actor, client, requestId).allMatch(Objects::isNull);
    }
}
