package org.madoguchi.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A published text as pages show it: rendered once, not at each request. */
public final class ShownNotice {

    private final NoticeKind kind;
    private final NoticeContent content;
    private final Bilingual html;
    private final Optional<Instant> dated;

    private ShownNotice(NoticeKind kind, NoticeContent content, Optional<Instant> dated) {
        this.kind = kind;
        this.content = content;
        this.html = new Bilingual(
                Markdown.html(content.text().ja()), Markdown.html(content.text().en()));
        this.dated = dated;
    }

    /** As it is published; what the settings say has no date, since a start is none. */
    static ShownNotice of(NoticeVersion version) {
        var content = version.getContent();
        var dated =
                content.closing() ? version.getPublishedAt() : content.from().or(version::getPublishedAt);
        return new ShownNotice(
                version.getNotice().getKind(), content, version.getAuthor().isEmpty() ? Optional.empty() : dated);
    }

    /** As it would be published: for the preview, and of the settings. */
    public static ShownNotice of(NoticeKind kind, NoticeContent content) {
        return new ShownNotice(kind, content, content.closing() ? Optional.empty() : content.from());
    }

    /** Whether it has words in this language, or has no need of any. */
    boolean isIn(Locale language) {
        return content.closing() || !content.text().in(language).isEmpty();
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
