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
import org.madoguchi.paper.Content;

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

    /** @param now when it was asked for */
    Snapshot(Content said, Instant now) {
        this.template = said.template();
        this.language = said.language().suffix();
        this.content = ContentJson.write(said);
        this.sha256 = Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
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

    /** What it says as it is kept; empty once its person was erased. */
    Optional<String> getJson() {
        return Optional.ofNullable(content);
    }

    /** What it says; empty once its person was erased. */
    public Optional<Content> getContent() {
        return Optional.ofNullable(content).map(ContentJson::read);
    }

    /** Of the JSON, in hex. */
    public String getSha256() {
        return sha256;
    }

    public Instant getTakenAt() {
        return takenAt;
    }
}
