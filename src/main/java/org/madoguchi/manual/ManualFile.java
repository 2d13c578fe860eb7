package org.madoguchi.manual;

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
import org.madoguchi.account.Account;

/**
 * The university's own PDF on a topic of the manual in one language, or one that was before it: it stays as it was
 * sent. At most one of a topic and language is offered. Its bytes are in {@link ManualFilePart}s.
 */
@Entity
@Table(name = "manual_file")
public class ManualFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "manual_file_seq")
    @SequenceGenerator(name = "manual_file_seq", sequenceName = "manual_file_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ManualTopic topic;

    private String language;
    private int number;
    private String name;
    private int bytes;
    private int pages;
    private String sha256;
    private boolean offered;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "offered_at")
    private Instant offeredAt;

    /** For the persistence provider. */
    protected ManualFile() {}

    /**
     * One that is not offered yet.
     *
     * @param number from 1, of its topic and language
     * @param sentBy user ID
     */
    ManualFile(ManualPlace place, int number, ManualSent sent, String sentBy, Instant now) {
        this.topic = place.topic();
        this.language = place.language().getLanguage();
        this.number = number;
        this.name = sent.name();
        this.bytes = sent.bytes();
        this.pages = sent.pages();
        this.sha256 = sent.sha256();
        this.sentBy = Account.userKey(sentBy);
        this.sentAt = now;
    }

    /** It is the one from now on. */
    void offer(Instant now) {
        offered = true;
        offeredAt = now;
    }

    /** It is no longer. */
    void withdraw() {
        offered = false;
    }

    public Long getId() {
        return id;
    }

    public ManualTopic getTopic() {
        return topic;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    /** What it is on, in which language. */
    public ManualPlace getPlace() {
        return new ManualPlace(topic, getLanguage());
    }

    /** From 1, of its topic and language. */
    public int getNumber() {
        return number;
    }

    /** As its sender called it. */
    public String getName() {
        return name;
    }

    public int getBytes() {
        return bytes;
    }

    public int getPages() {
        return pages;
    }

    /** In hex. */
    public String getSha256() {
        return sha256;
    }

    public boolean isOffered() {
        return offered;
    }

    /** Whether it never was, so that it waits for a second person. */
    public boolean isWaiting() {
        return offeredAt == null;
    }

    /** User ID. */
    public String getSentBy() {
        return sentBy;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
