package org.madoguchi.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.audit.chain.AuditChain;
import org.madoguchi.client.Client;
import org.madoguchi.text.SingleLine;

/** A row of the trail. It is added once and never changes, but for the user ID of somebody who was erased. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    private static final int USER_ID_LENGTH = 64;
    private static final int DETAIL_LENGTH = 2000;
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_seq")
    @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq", allocationSize = 50)
    private Long id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String actor;
    private String person;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "user_agent")
    private String userAgent;

    private String detail;

    /** For the persistence provider. */
    protected AuditEvent() {}

    AuditEvent(AuditKind kind, Outcome outcome, String actor, String person, String detail, Client client, Instant at) {
        this.kind = kind;
        this.outcome = outcome;
        this.actor = actor == null ? null : userKey(actor);
        this.person = person == null ? null : userKey(person);
        this.detail = SingleLine.of(detail, DETAIL_LENGTH);
        this.clientAddress = client.address();
        this.userAgent = client.userAgent();
        this.at = at;
    }

    /** One person's rows are found together, whatever the case in which the user ID was typed. */
    static String userKey(String userId) {
        return SingleLine.of(userId.toLowerCase(Locale.ROOT), USER_ID_LENGTH);
    }

    /**
     * Puts a pseudonym in the place of a user ID, in lower case, and forgets client and detail of what is about the
     * person
     * alone: addresses are among them. A digest has to stand for the row from then on.
     */
    void rename(String userId, String pseudonym) {
        if (userId.equals(person) || person == null) {
            clientAddress = "";
            userAgent = "";
            detail = "";
        }
        actor = userId.equals(actor) ? pseudonym : actor;
        person = userId.equals(person) ? pseudonym : person;
    }

    /** What is sealed, in the order of {@link AuditChain}; absent values are {@code null}. */
    public List<String> fields() {
        return Arrays.asList(
                id.toString(),
                MICROSECONDS.format(at),
                kind.name(),
                outcome.name(),
                actor,
                person,
                clientAddress,
                userAgent,
                detail);
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    public AuditKind getKind() {
        return kind;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    /** User ID, in lower case, of who did it; absent when nobody was signed in, or no person did it. */
    public Optional<String> getActor() {
        return Optional.ofNullable(actor);
    }

    /** User ID, in lower case, of whom it was about. */
    public Optional<String> getPerson() {
        return Optional.ofNullable(person);
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public String getUserAgent() {
        return userAgent;
    }

    /** A short reason such as {@code second-password-wrong}, or {@code key=value;} pairs, for programs and staff. */
    public String getDetail() {
        return detail;
    }

    /** One line for a log. */
    @Override
    public String toString() {
        return String.join(
                " ",
                kind.name(),
                outcome.name(),
                "actor=" + actor,
                "person=" + person,
                "client=" + clientAddress,
                "detail=" + detail);
    }
}
