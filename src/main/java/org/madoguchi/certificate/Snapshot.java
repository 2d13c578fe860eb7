package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a certificate says, as it was known when it was asked for. All its faces are drawn from it, so that they cannot
 * disagree; whatever is corrected later is another snapshot of another certificate.
 */
@Entity
public class Snapshot {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "snapshot_seq")
    @SequenceGenerator(name = "snapshot_seq", sequenceName = "snapshot_seq", allocationSize = 50)
    private Long id;

    private String template;
    private String language;
    private String content;
    private String sha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** For the persistence provider. */
    protected Snapshot() {}

    /** @param json what it says */
    Snapshot(String template, Locale language, String json, Instant now) {
        this.template = template;
        this.language = language.getLanguage();
        this.content = json;
        this.sha256 = Sha256.hex(json.getBytes(StandardCharsets.UTF_8));
        this.takenAt = now;
    }

    /** The person was erased: what it said is gone, its hash stays. */
    void erase() {
        content = null;
    }

    public Long getId() {
        return id;
    }

    public String getTemplate() {
        return template;
    }

    /** In which it is written. */
    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    /** What it says, as JSON; empty once its person was erased. */
    Optional<String> getJson() {
        return Optional.ofNullable(content);
    }

    /** Of the JSON, in hex. */
    public String getSha256() {
        return sha256;
    }

    public Instant getTakenAt() {
        return takenAt;
    }
}
