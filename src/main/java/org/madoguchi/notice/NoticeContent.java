package org.madoguchi.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a version of a text says, and when and where.
 *
 * @param position lower ones stand first
 * @param from from when on it is shown; of one that is closing: from when on students are shut out
 * @param until when that ends
 * @param closing whether students are shut out meanwhile
 * @param aheadHours how long before that it is announced
 * @param title of a row of contacts: whom one reaches there; of others a headline; may be empty
 * @param text plain Markdown
 */
public record NoticeContent(
        NoticePlace place,
        int position,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean closing,
        int aheadHours,
        Bilingual title,
        Bilingual text) {

    /** Characters. */
    public static final int LONGEST_TITLE = 100;

    public static final int LONGEST_TEXT = 3_000;
    /** A week. */
    public static final int AHEAD = 168;

    /** @throws IllegalArgumentException when it ends before it begins, closes without a time, or is too long */
    public NoticeContent {
        if (closing && (from.isEmpty() || until.isEmpty())) {
            throw new IllegalArgumentException("It closes at no time");
        }
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            throw new IllegalArgumentException("It ends before it begins");
        }
        if (Math.max(title.ja().length(), title.en().length()) > LONGEST_TITLE
                || Math.max(text.ja().length(), text.en().length()) > LONGEST_TEXT
                || aheadHours < 0) {
            throw new IllegalArgumentException("It is too long");
        }
        Objects.requireNonNull(place);
    }

    /** Words that are always everywhere. */
    static NoticeContent always(int position, Bilingual text) {
        return new NoticeContent(
                NoticePlace.EVERY, position, Optional.empty(), Optional.empty(), false, AHEAD, Bilingual.NONE, text);
    }

    /** Its lines in a language as people read them, without what marks emphasis and lists. */
    public List<String> lines(Locale language) {
        return Markdown.lines(text.in(language));
    }

    /** Whether it is to be seen at this time. */
    public boolean isShown(Instant now) {
        var begin = closing ? from.map(time -> time.minus(Duration.ofHours(aheadHours))) : from;
        return begin.filter(now::isBefore).isEmpty()
                && until.filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** Whether students are shut out at this time. */
    public boolean isClosed(Instant now) {
        return closing && isShown(now) && !now.isBefore(from.orElseThrow());
    }
}
