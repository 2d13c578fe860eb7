package org.madoguchi.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
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

    /** For searches. Not updated: a word that is not known here would be lost. */
    @Convert(converter = KindConverter.class)
    @Column(updatable = false)
    private AuditKind kind;

    @Convert(converter = OutcomeConverter.class)
    @Column(updatable = false)
    private Outcome outcome;

    /** What is sealed: the words as they stand there. */
    @Column(name = "kind", insertable = false, updatable = false)
    private String kindWord;

    @Column(name = "outcome", insertable = false, updatable = false)
    private String outcomeWord;

    private String actor;
    private String person;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "user_agent")
    private String userAgent;

    private String detail;

    /** What the log's lines about it have too; absent when no request led to it, and in old rows. */
    @Column(name = "request_id")
    private String requestId;

    /** For the persistence provider. */
    protected AuditEvent() {}

    AuditEvent(
            AuditKind kind,
            Outcome outcome,
            String actor,
            String person,
            String detail,
            Client client,
            String requestId,
            Instant at) {
        if (kind == AuditKind.UNKNOWN || outcome == Outcome.UNKNOWN) {
            throw new IllegalArgumentException("this is never stored");
        }
        this.kind = kind;
        this.outcome = outcome;
        this.kindWord = kind.name();
        this.outcomeWord = outcome.name();
        this.actor = actor == null ? null : userKey(actor);
        this.person = person == null ? null : userKey(person);
        this.detail = SingleLine.of(detail, DETAIL_LENGTH);
        this.clientAddress = client.address();
        this.userAgent = client.userAgent();
        this.requestId = requestId;
        this.at = at;
    }

    /** One person's rows are found together, whatever the case in which the user ID was typed. */
    static String userKey(String userId) {
        return SingleLine.of(userId.toLowerCase(Locale.ROOT), USER_ID_LENGTH);
    }

    /**
     * Puts a pseudonym in the place of a user ID, in lower case. What the person did, or nobody did about them, loses
     * client and detail: addresses are among them. Of what staff did, what tells of staff stays. A digest has to stand
     * for the row from then on.
     */
    void rename(String userId, String pseudonym) {
        var alone = userId.equals(actor) || actor == null && userId.equals(person);
        if (alone) {
            clientAddress = "";
            userAgent = "";
            requestId = null;
        }
        if (alone && !kind.isHelp()) {
            detail = "";
        } else {
            detail = details().erase(userId, userId.equals(person), pseudonym).toString();
        }
        actor = userId.equals(actor) ? pseudonym : actor;
        person = userId.equals(person) ? pseudonym : person;
    }

    /** Whether its detail names the person with this user ID, in lower case. */
    boolean names(String userId) {
        return details().names(userId);
    }

    /** What is sealed, in the order of {@link AuditChain}; absent values are {@code null}. */
    public List<String> fields() {
        return fields(detail);
    }

    /** What is sealed, with the detail as its reader may see it. */
    public List<String> fields(String shown) {
        return Arrays.asList(
                id.toString(),
                MICROSECONDS.format(at),
                kindWord,
                outcomeWord,
                actor,
                person,
                clientAddress,
                userAgent,
                shown,
                requestId);
    }

    public Long getId() {
        return id;
    }

    public Instant getAt() {
        return at;
    }

    /** {@link AuditKind#UNKNOWN} for a word that this version does not know. */
    public AuditKind getKind() {
        return kind;
    }

    /** Its word, as it is stored. */
    public String getKindWord() {
        return kindWord;
    }

    /** {@link Outcome#UNKNOWN} for a word that this version does not know. */
    public Outcome getOutcome() {
        return outcome;
    }

    /** Its word, as it is stored. */
    public String getOutcomeWord() {
        return outcomeWord;
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

    /** The ID of the request that led to it, as the log's lines and the error page have it. */
    public Optional<String> getRequestId() {
        return Optional.ofNullable(requestId);
    }

    /** What else it says. */
    public Detail details() {
        return Detail.parse(detail);
    }

    /** What else it says, as it is stored. */
    public String getDetail() {
        return detail;
    }

    /** One line for a log. */
    @Override
    public String toString() {
        return String.join(
                " ",
                kindWord,
                outcomeWord,
                "actor=" + actor,
                "person=" + person,
                "client=" + clientAddress,
                "detail=" + detail);
    }
}
