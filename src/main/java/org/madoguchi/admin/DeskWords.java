package org.madoguchi.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.madoguchi.web.Languages;
import org.madoguchi.web.Times;

/** Sentences of the desk whose keys are decided by rules, in the language in use. */
@Named
@RequestScoped
public class DeskWords {

    private static final List<String> BUNDLES = List.of("org.madoguchi.i18n.desk", "org.madoguchi.i18n.text");

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
        var language = languages.getLocale();
        var pattern = find(key, language).orElseGet(() -> ResourceBundle.getBundle(BUNDLES.get(0), language)
                .getString(key));
        return new MessageFormat(pattern, language)
                .format(values.stream().map(this::written).toArray());
    }

    /** The text under a key in this language, whichever is in use. */
    public String text(String key, Locale language) {
        return find(key, language).orElseThrow();
    }

    /** The text under a key, or what is to be said where there is none. */
    public String sayOr(String key, String otherwise) {
        return find(key, languages.getLocale()).orElse(otherwise);
    }

    /** The word for one of a kind: a mail, a purpose, a reason. */
    public String name(Enum<?> one) {
        return sayOr("word." + one.name().toLowerCase(Locale.ROOT), one.name());
    }

    /** A moment as every page writes it. */
    public String moment(Instant moment) {
        return times.format(moment);
    }

    private Object written(Object value) {
        if (value instanceof Instant moment) {
            return times.format(moment);
        }
        return value instanceof Enum<?> one ? name(one) : value;
    }

    private static Optional<String> find(String key, Locale language) {
        return BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(name, language))
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
