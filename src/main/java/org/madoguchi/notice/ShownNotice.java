package org.madoguchi.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A published text as pages show it: rendered once, not at each request. */
public final class ShownNotice {

    /** Below the title of a page. */
    private static final int HEADING_OF_PAGE = 2;

    private final Optional<Long> id;
    private final NoticeKind kind;
    private final NoticeContent content;
    private final Bilingual html;
    private final Optional<Instant> dated;

    private ShownNotice(Optional<Long> id, NoticeKind kind, NoticeContent content, Optional<Instant> dated) {
        this.id = id;
        this.kind = kind;
        this.content = content;
        this.html = new Bilingual(html(content.text().ja()), html(content.text().en()));
        this.dated = dated;
    }

    private String html(String text) {
        return kind == NoticeKind.MANUAL_PAGE ? Markdown.html(text, HEADING_OF_PAGE) : Markdown.html(text);
    }

    /** As it is published; what the settings say has no date, since a start is none. */
    static ShownNotice of(NoticeVersion version) {
        var content = version.getContent();
        var dated =
                content.closing() ? version.getPublishedAt() : content.from().or(version::getPublishedAt);
        return new ShownNotice(
                Optional.of(version.getNotice().getId()),
                version.getNotice().getKind(),
                content,
                version.getAuthor().isEmpty() ? Optional.empty() : dated);
    }

    /** As it would be published: for the preview, and of the settings. */
    public static ShownNotice of(NoticeKind kind, NoticeContent content) {
        return new ShownNotice(Optional.empty(), kind, content, content.closing() ? Optional.empty() : content.from());
    }

    /** Whether it has words in this language, or has no need of any. */
    boolean isIn(Locale language) {
        return content.closing() || !content.text().in(language).isEmpty();
    }

    /** Key of the text, for the address of a page of its own; {@code null} for what is not published. */
    public Long getId() {
        return id.orElse(null);
    }

    NoticeKind kind() {
        return kind;
    }

    NoticeContent content() {
        return content;
    }

    /** Whom one reaches, or a headline; may be empty. */
    public String title(Locale language) {
        return content.title().in(language);
    }

    /** May stand on a page as it is. */
    public String html(Locale language) {
        return html.in(language);
    }

    /** Its lines, for paper and mails. */
    public List<String> lines(Locale language) {
        return content.lines(language);
    }

    /** The day beside it; {@code null} for none. */
    public Instant getDated() {
        return dated.orElse(null);
    }

    /** Whether students are shut out from {@link #getFrom} to {@link #getUntil}. */
    public boolean isClosing() {
        return content.closing();
    }

    public Instant getFrom() {
        return content.from().orElse(null);
    }

    public Instant getUntil() {
        return content.until().orElse(null);
    }
}
