package org.madoguchi.paper;

import java.util.Locale;

/** The languages a paper can be in; its templates are named after them. */
public enum Language {
    JA("ja-JP"),
    EN("en-GB");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** That of a locale. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(JA.suffix()) ? JA : EN;
    }

    /** As a document names its language (BCP 47). */
    public String tag() {
        return tag;
    }

    /** For the names of months and eras; never the server's own. */
    Locale locale() {
        return this == JA ? Locale.JAPAN : Locale.ENGLISH;
    }

    /** As in the name of a template's file, and of a setting. */
    public String suffix() {
        return tag.substring(0, 2);
    }
}
