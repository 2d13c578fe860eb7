package org.madoguchi.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the text of a mail can have filled in, written as {@code {name}}. */
public enum MailPlace {

    /** What the person, or the office, is called, without a title. */
    NAME,
    /** The university. */
    UNIVERSITY,
    /** Until when the one-time URL is good. */
    DEADLINE,
    /** 申請番号 / Application number. */
    APPLICATION,
    /** On a line of its own: the button, and the URL below it. */
    LINK,
    /** On a line of its own: when, for whom, from where and whatever else the mail tells, each with its label. */
    DETAILS;

    /** Those that a mail of this kind has, always. */
    public static List<MailPlace> of(MailKind kind) {
        return Stream.of(values()).filter(place -> place.isOf(kind)).toList();
    }

    private boolean isOf(MailKind kind) {
        return switch (this) {
            case NAME, UNIVERSITY, DETAILS -> true;
            case DEADLINE -> kind.hasLink();
            case APPLICATION -> kind.name().startsWith("APPLICATION_") && !kind.isToStaff();
            case LINK -> MailWording.hasButton(kind);
        };
    }

    /** Whether it has a line of its own. A text without one of these is refused: the mail would be good for nothing. */
    public boolean isLine() {
        return this == LINK || this == DETAILS;
    }

    /** As it is written. */
    public String getWritten() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
}
