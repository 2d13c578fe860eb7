package org.madoguchi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 手続き停止 / Hold: a student gets nothing until something is settled. Why, staff alone see; the student is told to come
 * to the counter.
 */
@Entity
public class Hold {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hold_seq")
    @SequenceGenerator(name = "hold_seq", sequenceName = "hold_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id")
    private StudentRecord record;

    @Enumerated(EnumType.STRING)
    private HoldKind kind;

    private String reason;

    @Column(name = "held_from")
    private LocalDate heldFrom;

    @Column(name = "held_until")
    private LocalDate heldUntil;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Hold() {}

    /**
     * One that begins today.
     *
     * @param until its last day, or {@code null}
     * @param by user ID of staff
     * @throws IllegalArgumentException when it would end before it begins
     */
    public Hold(
            StudentRecord record,
            HoldKind kind,
            String reason,
            LocalDate today,
            LocalDate until,
            String by,
            Instant now) {
        requireAhead(until, today);
        this.record = record;
        this.kind = kind;
        this.reason = reason;
        this.heldFrom = today;
        this.heldUntil = until;
        this.placedBy = by;
        this.placedAt = now;
    }

    /**
     * Why, or how long, is otherwise than it was written.
     *
     * @param until its last day, or {@code null}
     * @throws IllegalArgumentException when it would be over
     * @throws IllegalStateException when somebody has ended it
     */
    public void change(HoldKind kind, String reason, LocalDate today, LocalDate until) {
        requireAhead(until, today);
        requireOpen();
        this.kind = kind;
        this.reason = reason;
        this.heldUntil = until;
    }

    private static void requireAhead(LocalDate until, LocalDate today) {
        if (until != null && until.isBefore(today)) {
            throw new IllegalArgumentException("It would be over");
        }
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new IllegalStateException("The hold was ended by " + endedBy);
        }
    }

    /**
     * It is settled.
     *
     * @param by user ID of staff
     * @throws IllegalStateException when somebody has ended it before
     */
    public void end(String by, Instant now) {
        requireOpen();
        endedBy = by;
        endedAt = now;
    }

    /** Whether it holds on this day. */
    public boolean isInForce(LocalDate day) {
        return endedAt == null && !day.isBefore(heldFrom) && (heldUntil == null || !day.isAfter(heldUntil));
    }

    public Long getId() {
        return id;
    }

    public StudentRecord getRecord() {
        return record;
    }

    public HoldKind getKind() {
        return kind;
    }

    /** For staff alone. */
    public String getReason() {
        return reason;
    }

    /** The last day; empty when it has none. */
    public Optional<LocalDate> getHeldUntil() {
        return Optional.ofNullable(heldUntil);
    }

    /** User ID of staff. */
    public String getPlacedBy() {
        return placedBy;
    }

    public Instant getPlacedAt() {
        return placedAt;
    }

    /** User ID of staff. */
    public Optional<String> getEndedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Counts the changes: a form that carries another number shows what is no longer so. */
    public long getVersion() {
        return version;
    }
}
