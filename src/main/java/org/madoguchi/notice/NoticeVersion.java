package org.madoguchi.notice;

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
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;

/** What a text says, or said: it stays as it was written. */
@Entity
@Table(name = "notice_version")
public class NoticeVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_version_seq")
    @SequenceGenerator(name = "notice_version_seq", sequenceName = "notice_version_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private Notice notice;

    private int number;

    @Enumerated(EnumType.STRING)
    private NoticePlace place;

    private int position;

    @Column(name = "from_at")
    private Instant fromAt;

    @Column(name = "until_at")
    private Instant untilAt;

    private boolean closing;

    @Column(name = "ahead_hours")
    private int aheadHours;

    @Column(name = "title_ja")
    private String titleJa;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "text_ja")
    private String textJa;

    @Column(name = "text_en")
    private String textEn;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** For the persistence provider. */
    protected NoticeVersion() {}

    /**
     * The next one of a text.
     *
     * @param author user ID; {@code null} for the settings
     * @throws IllegalArgumentException when it is nothing without a title, and has none in one of the languages
     */
    NoticeVersion(Notice notice, NoticeContent content, String author, Instant now) {
        if (notice.getKind().isTitled()
                && (content.title().ja().isEmpty() || content.title().en().isEmpty())) {
            throw new IllegalArgumentException("It has no title");
        }
        this.notice = notice;
        this.number = notice.write(author == null);
        this.place = content.place();
        this.position = content.position();
        this.fromAt = content.from().orElse(null);
        this.untilAt = content.until().orElse(null);
        this.closing = content.closing();
        this.aheadHours = content.aheadHours();
        this.titleJa = content.title().ja();
        this.titleEn = content.title().en();
        this.textJa = content.text().ja();
        this.textEn = content.text().en();
        this.author = author == null ? null : Account.userKey(author);
        this.writtenAt = now;
    }

    /** It is what is shown from now on. @param by user ID; {@code null} for the settings */
    void publish(String by, Instant now) {
        notice.publish(number);
        publishedBy = by == null ? null : Account.userKey(by);
        publishedAt = now;
    }

    public Notice getNotice() {
        return notice;
    }

    /** From 1. */
    public int getNumber() {
        return number;
    }

    public NoticeContent getContent() {
        return new NoticeContent(
                place,
                position,
                Optional.ofNullable(fromAt),
                Optional.ofNullable(untilAt),
                closing,
                aheadHours,
                new Bilingual(titleJa, titleEn),
                new Bilingual(textJa, textEn));
    }

    /** User ID; absent for the settings. */
    public Optional<String> getAuthor() {
        return Optional.ofNullable(author);
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    /** Who published it last. */
    public Optional<String> getPublishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    public Optional<Instant> getPublishedAt() {
        return Optional.ofNullable(publishedAt);
    }
}
