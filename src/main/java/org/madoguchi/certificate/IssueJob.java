package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.text.SingleLine;

/**
 * A certificate's way to its signature. It has the clear verification code, which has to be printed, and goes with it
 * as soon as the signed bytes are stored. It is tried for ever: whoever waits has a number already.
 */
@Entity
@Table(name = "issue_job")
public class IssueJob {

    /**
     * So long a claimed job is this node's: longer than an attempt may take, or the failure of each would be told after
     * the next has begun and be seen by nobody. Most takes the timestamp server, as long as its setting may be.
     */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;
    private static final int LONGEST_WORDS = 1000;

    @Id
    @Column(name = "certificate_id")
    private Long id;

    @MapsId
    @OneToOne(optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    private String code;
    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Enumerated(EnumType.STRING)
    private SigningFault fault;

    @Column(name = "fault_words")
    private String words;

    /** For the persistence provider. */
    protected IssueJob() {}

    /** One that is due at once. */
    IssueJob(Certificate certificate, VerificationCode code, Instant now) {
        this.certificate = certificate;
        this.code = code.compact();
        this.nextAttemptAt = now;
    }

    /** Reserves it for one attempt: nobody else takes it before the lease has run out. */
    void claim(Instant now) {
        attempts++;
        nextAttemptAt = now.plus(LEASE);
    }

    /** It did not work, and is tried again after 10 s, 20 s, 40 s, ... 10 min; after an error in 10 min at once. */
    void postpone(SigningFault why, String said, Instant now) {
        fault = why;
        words = SingleLine.each(said, LONGEST_WORDS);
        nextAttemptAt = now.plus(why == SigningFault.ERROR ? LONGEST_PAUSE : pause());
    }

    private Duration pause() {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    VerificationCode getCode() {
        return VerificationCode.parse(code).orElseThrow();
    }

    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAttemptAt() {
        return nextAttemptAt;
    }

    /** Why the last attempt failed. */
    public Optional<SigningFault> getFault() {
        return Optional.ofNullable(fault);
    }

    /** What was said of it, for administrators. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }
}
