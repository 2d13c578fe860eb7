package org.madoguchi.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/**
 * The texts of one language, for pages, desk, trail and mails alike: one engine and one kind of places to fill,
 * {@code {0}}, {@code {1}} and so on, as {@code h:outputFormat} has them too. Texts write the apostrophe as a letter
 * (’), so that they read the same filled or not.
 */
public final class Words {

    private static final String FOLDER = "org.madoguchi.i18n.";

    private final Locale language;
    private final List<ResourceBundle> bundles;

    private Words(Locale language, List<ResourceBundle> bundles) {
        this.language = language;
        this.bundles = bundles;
    }

    /**
     * The texts of these bundles; where two have a key, the first one's counts.
     *
     * @throws MissingResourceException for a language without texts; the server's own is no substitute
     */
    public static Words of(Locale language, String... bundles) {
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var found = Arrays.stream(bundles)
                .map(name -> ResourceBundle.getBundle(FOLDER + name, language, Words.class.getClassLoader(), control))
                .toList();
        return new Words(language, found);
    }

    /** The text as it stands, if there is one. */
    public Optional<String> find(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /**
     * The word for one of a kind, by its name in lower case: what stands under {@code word.*}; a mail, or the purpose
     * of its link, is called what the mail's subject says.
     */
    public Optional<String> word(String name) {
        return find("word." + name).or(() -> mail(name));
    }

    /** The subject of a mail, by the name of its kind or of the purpose of its link. */
    public Optional<String> mail(String name) {
        return find("mail_" + name + ".subject").or(() -> find("mail_" + name + "_link.subject"));
    }

    /** Of all texts. */
    public Stream<String> keys() {
        return bundles.stream().flatMap(bundle -> bundle.keySet().stream());
    }

    /**
     * The text with its places filled.
     *
     * @throws MissingResourceException when there is no such text
     */
    public String text(String key, Object... values) {
        var text =
                find(key).orElseThrow(() -> new MissingResourceException("No text " + key, Words.class.getName(), key));
        return values.length == 0 ? text : new MessageFormat(text, language).format(values);
    }
}
