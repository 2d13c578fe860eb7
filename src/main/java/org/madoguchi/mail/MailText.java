package org.madoguchi.mail;

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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;

/**
 * What the university writes in mails of a kind, in both languages, or a version that was before it: it stays as it was
 * written. At most one of a kind is in use; where none is, what comes with the service is.
 */
@Entity
@Table(name = "mail_text")
public class MailText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_text_seq")
    @SequenceGenerator(name = "mail_text_seq", sequenceName = "mail_text_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private MailKind kind;

    private int number;

    @Column(name = "subject_ja")
    private String subjectJa;

    @Column(name = "body_ja")
    private String bodyJa;

    @Column(name = "subject_en")
    private String subjectEn;

    @Column(name = "body_en")
    private String bodyEn;

    @Column(name = "in_use")
    private boolean inUse;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "used_by")
    private String usedBy;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For the persistence provider. */
    protected MailText() {}

    /**
     * One that is not in use yet.
     *
     * @param number from 1, of its kind
     * @param author user ID
     * @param own which hosts it may name
     * @throws IllegalArgumentException when no mail can be written with it
     */
    MailText(
            MailKind kind,
            int number,
            MailWording japanese,
            MailWording english,
            OwnHosts own,
            String author,
            Instant now) {
        this.kind = kind;
        this.number = number;
        this.subjectJa = japanese.subject();
        this.bodyJa = japanese.body();
        this.subjectEn = english.subject();
        this.bodyEn = english.body();
        this.author = Account.userKey(author);
        this.writtenAt = now;
        if (!isFit(own)) {
            throw new IllegalArgumentException("No mail can be written with it");
        }
    }

    /** It is the one from now on. @param by user ID */
    void use(String by, Instant now) {
        inUse = true;
        usedBy = Account.userKey(by);
        usedAt = now;
    }

    /** It is no longer. */
    void withdraw() {
        inUse = false;
    }

    public Long getId() {
        return id;
    }

    public MailKind getKind() {
        return kind;
    }

    /** From 1, of its kind. */
    public int getNumber() {
        return number;
    }

    /** What it says in a language. */
    public MailWording in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage())
                ? new MailWording(subjectEn, bodyEn)
                : new MailWording(subjectJa, bodyJa);
    }

    /**
     * Whether mails can be written with it: with another version of the service a kind may need more than it did, with
     * other settings a host may be the university's no longer.
     */
    final boolean isFit(OwnHosts own) {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .allMatch(tongue -> MailTextCheck.check(kind, in(tongue), own).isEmpty());
    }

    public boolean isInUse() {
        return inUse;
    }

    /** User ID. */
    public String getAuthor() {
        return author;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** User ID of who put it in use last. */
    public Optional<String> getUsedBy() {
        return Optional.ofNullable(usedBy);
    }

    public Optional<Instant> getUsedAt() {
        return Optional.ofNullable(usedAt);
    }
}
