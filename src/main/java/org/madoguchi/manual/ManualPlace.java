package org.madoguchi.manual;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a PDF of the manual belongs: a topic, in a language. */
public record ManualPlace(ManualTopic topic, Locale language) {

    /** Of the manual. */
    public static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final Pattern FILE = Pattern.compile("([a-z-]{1,40})-(ja|en)\\.pdf");

    /** The one that stands in an address, e.g. {@code store-ja.pdf}. */
    static Optional<ManualPlace> ofFile(String file) {
        return Optional.of(FILE.matcher(file))
                .filter(name -> name.matches())
                .flatMap(name -> of(name.group(1), name.group(2)));
    }

    /** The one of these words, as a form has them; empty when there is none such. */
    public static Optional<ManualPlace> of(String topic, String language) {
        return ManualTopic.ofKey(topic).flatMap(one -> LANGUAGES.stream()
                .filter(spoken -> spoken.getLanguage().equals(language))
                .findFirst()
                .map(spoken -> new ManualPlace(one, spoken)));
    }

    /** What its file is called in addresses and on disks, whatever its sender called it. */
    public String file() {
        return topic.getKey() + "-" + language.getLanguage() + ".pdf";
    }
}
