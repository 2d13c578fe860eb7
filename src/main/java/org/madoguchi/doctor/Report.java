package org.madoguchi.doctor;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.text.Words;

/** The words of findings in one language. */
public final class Report {

    private static final Pattern SERVER = Pattern.compile("(?i)ldaps?://\\S+");
    /** As Java and its libraries say it, each in another way. */
    private static final Pattern TIMED_OUT =
            Pattern.compile("\\btimed out\\b|TimeoutException|within the configured timeout");

    private final Words words;
    private final SettingFaults faults;

    /** @param language Japanese or English */
    public Report(Locale language) {
        words = Words.of(language, "doctor");
        faults = new SettingFaults(language);
    }

    /** One line, and below it, for what is not well, its meaning and its cure. */
    public String lines(Finding finding) {
        var level = word("level." + finding.level().name().toLowerCase(Locale.ROOT));
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
    public String fill(Finding finding, String part) {
        return word(
                finding.key() + part,
                finding.values().stream()
                        .map(value -> said(finding.key(), value))
                        .toArray());
    }

    /** A setting's fault and a part's name are words too; a server of the directory has its URL for a name. */
    private String said(String key, String value) {
        return switch (key) {
            case "settings.wrong", "settings.unread" -> faults.line(value);
            case "part.silent", "part.failed" -> words.find("area." + value).orElseGet(() -> part(value));
            default -> reason(value);
        };
    }

    private String part(String value) {
        return SERVER.matcher(value).matches() ? word("area.ldap", value) : reason(value);
    }

    private String reason(String value) {
        return TIMED_OUT.matcher(value).find() ? word("reason.timed_out") : value;
    }

    /** Another text of the same file. */
    public String word(String key, Object... values) {
        return words.text(key, values);
    }
}
