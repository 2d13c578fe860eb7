package org.madoguchi.notice;

import java.util.Locale;

/** Words in both languages; where there are none in one, they are empty there. */
public record Bilingual(String ja, String en) {

    /** Nothing. */
    public static final Bilingual NONE = new Bilingual("", "");

    /** Those in a language. */
    public String in(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : ja;
    }
}
