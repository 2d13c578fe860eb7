package org.madoguchi.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;
import org.madoguchi.web.Times;

/** Sentences of the desk whose keys are decided by rules, in the language in use. */
@Named
@RequestScoped
public class DeskWords {

    private static final String WORD = "word.";
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    @Inject
    private Languages languages;

    @Inject
    private Times times;

    /**
     * A text with its places filled.
     *
     * @param values moments are written as on every page, names of a kind by the words under {@code word.*}
     * @throws java.util.MissingResourceException when no bundle has the key
     */
    public String say(String key, Collection<?> values) {
        return words(languages.getLocale())
                .text(key, values.stream().map(this::written).toArray());
    }

    /** The text under a key in this language, whichever is in use. */
    public String text(String key, Locale language) {
        return words(language).text(key);
    }

    /** The text under a key, or what is to be said where there is none. */
    public String sayOr(String key, String otherwise) {
        var words = words(languages.getLocale());
        return (key.startsWith(WORD) ? words.word(key.substring(WORD.length())) : words.find(key)).orElse(otherwise);
    }

    /** The word for one of a kind: a mail, a purpose, a reason. */
    public String name(Enum<?> one) {
        return words(languages.getLocale()).word(lower(one)).orElse(one.name());
    }

    /** The language of a name: Japanese by its letters, else the one in use, so that it is read out as it is spoken. */
    public String tongue(String name) {
        return JAPANESE.matcher(name).find()
                ? Locale.JAPANESE.getLanguage()
                : languages.getLocale().getLanguage();
    }

    /** A moment as every page writes it. */
    public String moment(Instant moment) {
        return times.format(moment);
    }

    private Object written(Object value) {
        if (value instanceof Instant moment) {
            return times.format(moment);
        }
        return value instanceof Enum<?> one ? written(one) : value;
    }

    /** A mail's subject reads as a name within a sentence. */
    private String written(Enum<?> one) {
        var words = words(languages.getLocale());
        return words.mail(lower(one))
                .map(subject -> words.text("word.mail", subject))
                .orElseGet(() -> name(one));
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static Words words(Locale language) {
        return Words.of(language, "desk", "text", "mail", "apply", "catalogue");
    }
}
