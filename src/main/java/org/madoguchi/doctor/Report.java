package org.madoguchi.doctor;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;

/** The words of findings in one language. */
public final class Report {

    private static final String BUNDLE = "org.madoguchi.i18n.doctor";

    private final Locale language;
    private final ResourceBundle words;

    /** @param language Japanese or English */
    public Report(Locale language) {
        this.language = language;
        words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                Report.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** One line, and below it, for what is not well, its meaning and its cure. */
    public String lines(Finding finding) {
        var level = words.getString("level." + finding.level().name().toLowerCase(Locale.ROOT));
        var what = level + " " + fill(finding, "");
        return finding.level() == Level.OK
                ? what
                : Stream.of(what, "    " + fill(finding, ".meaning"), "    " + fill(finding, ".cure"))
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    /** All three in one line, for a log; of what is not well. */
    String line(Finding finding) {
        return fill(finding, "") + ". " + fill(finding, ".meaning") + " " + fill(finding, ".cure");
    }

    /** What was found, its {@code .meaning} or its {@code .cure}. */
    String fill(Finding finding, String part) {
        return word(finding.key() + part, finding.values().toArray());
    }

    /** Another text of the same file. */
    String word(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }
}
