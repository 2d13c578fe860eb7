package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Which credentials are revoked, for programs: one bit for each, at a random place, in a list so long that nobody
 * learns from a question which one it was about (W3C Bitstring Status List 1.0). The bits are those of the ledger; what
 * is kept here is the list as it was last signed.
 */
@Entity
@Table(name = "status_list")
public class StatusList {

    /** The least that the specification allows. */
    static final int PLACES = 131_072;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "status_list_seq")
    @SequenceGenerator(name = "status_list_seq", sequenceName = "status_list_seq", allocationSize = 50)
    private Long id;

    private int places;
    private int taken;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String jwt;

    /** For the persistence provider. */
    protected StatusList() {}

    /** An empty one. */
    StatusList(Instant now) {
        this.places = PLACES;
        this.changedAt = now;
    }

    /** Whether a free place is found at once by guessing: half of them are left. */
    boolean hasRoom() {
        return taken < places / 2;
    }

    /** One more place is a certificate's; the row must be locked. */
    void take() {
        taken++;
    }

    /** A certificate on it was revoked: it has to be signed anew. */
    void change(Instant now) {
        changedAt = now;
    }

    /** As it was signed. @param at before its bits were read */
    void signed(String token, Instant at) {
        jwt = token;
        signedAt = at;
    }

    public Long getId() {
        return id;
    }

    int getPlaces() {
        return places;
    }

    /** The signed list; empty until it is signed for the first time. */
    public Optional<String> getJwt() {
        return Optional.ofNullable(jwt);
    }

    public Optional<Instant> getSignedAt() {
        return Optional.ofNullable(signedAt);
    }
}
