package org.madoguchi.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/**
 * The texts that the settings have, as the first versions of those that the desk writes: {@code madoguchi.notice.text},
 * a text for each line; {@code madoguchi.support.text} and {@code madoguchi.maintenance.text}, one each; all in
 * {@code .ja} and {@code .en}, lines parted by {@code \n}. What they say reads as it did.
 */
final class SettingsNotices {

    private SettingsNotices() {}

    /**
     * What there is of each kind, in its order.
     *
     * @throws org.madoguchi.settings.InvalidSettingException when one is too long as Markdown, in which some signs take
     *     two
     */
    static Map<NoticeKind, List<NoticeContent>> read(Settings settings) {
        return new TreeMap<>(Map.of(
                NoticeKind.NEWS, each(settings, "madoguchi.notice.text"),
                NoticeKind.CONTACT, together(settings, "madoguchi.support.text"),
                NoticeKind.MAINTENANCE, together(settings, "madoguchi.maintenance.text")));
    }

    private static List<NoticeContent> each(Settings settings, String key) {
        var lines = lines(settings, key);
        var most = lines.values().stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(at -> content(key, at, new Bilingual(at(lines, "ja", at), at(lines, "en", at))))
                .toList();
    }

    private static String at(Map<String, List<String>> lines, String language, int at) {
        return lines.get(language).size() > at ? lines.get(language).get(at) : "";
    }

    private static List<NoticeContent> together(Settings settings, String key) {
        var lines = lines(settings, key);
        var both = new Bilingual(String.join("\n", lines.get("ja")), String.join("\n", lines.get("en")));
        return both.equals(Bilingual.NONE) ? List.of() : List.of(content(key, 0, both));
    }

    private static NoticeContent content(String key, int position, Bilingual text) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            if (text.in(language).length() > NoticeContent.LONGEST_TEXT) {
                throw ServiceStart.invalid(
                        key + "." + language.getLanguage(),
                        "has more than " + NoticeContent.LONGEST_TEXT + " characters, counting twice those that mean"
                                + " something to Markdown");
            }
        }
        return NoticeContent.always(position, text);
    }

    private static Map<String, List<String>> lines(Settings settings, String key) {
        return List.of("ja", "en").stream()
                .collect(Collectors.toMap(language -> language, language -> settings.find(key + "." + language)
                        .orElse("")
                        .replace("\\n", "\n")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Markdown::escape)
                        .toList()));
    }
}
