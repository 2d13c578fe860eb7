package org.madoguchi.seal;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a certificate says, for machines: an achievement of somebody's (Open Badges 3.0, B.1.5). Texts are in the
 * language of the paper.
 *
 * @param id its own address, which nobody has to answer at: {@code urn:uuid:…}
 * @param university the issuer's name in that language
 * @param holder by what the holder is known: at least a name
 * @param achievement what it is that was achieved
 * @param details what else the paper says
 * @param validFrom when it was issued
 * @param validUntil when it ceases to hold, unless it never does
 * @param status where its revocation would stand
 */
public record Credential(
        URI id,
        String university,
        List<Identity> holder,
        Achievement achievement,
        Details details,
        Instant validFrom,
        Optional<Instant> validUntil,
        Status status) {

    public Credential {
        Objects.requireNonNull(id);
        Objects.requireNonNull(validFrom);
        holder = List.copyOf(holder);
        if (holder.isEmpty()) {
            throw new IllegalArgumentException("nobody's credential");
        }
    }

    /**
     * Something that the holder is known by (B.1.14).
     *
     * @param type a word of that standard's list, such as {@code name} or {@code sourcedId}, or {@code ext:} and a word
     */
    public record Identity(String type, String value) {

        public static final String NAME = "name";
    }

    /**
     * What was achieved (B.1.1), the same for everybody who has it.
     *
     * @param id its address: {@code https://…} or {@code urn:uuid:…}
     * @param type a word of that standard's list, such as {@code Certificate}, {@code Membership} or {@code Degree}
     * @param language as RFC 5646 writes it
     * @param criteria in a sentence, how it is earned
     */
    public record Achievement(URI id, String type, String language, String name, String description, String criteria) {}

    /**
     * What of it is the holder's own (B.1.3); what is absent is left out.
     *
     * @param number by which the issuer knows the certificate
     * @param narrative what the paper says, as sentences or lines
     */
    public record Details(
            Optional<String> number,
            Optional<String> narrative,
            Optional<BigDecimal> creditsEarned,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {}

    /**
     * A place in a status list.
     *
     * @param list where the list is to be had
     * @param index from 0
     */
    public record Status(URI list, int index) {}
}
