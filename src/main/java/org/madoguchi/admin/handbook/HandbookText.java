package org.madoguchi.admin.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.text.Words;

/**
 * The texts of the handbook in one language, in which {@code [approvals.approve]} stands for the name, in quotation
 * marks, that the desk gives to a screen or a button.
 */
final class HandbookText {

    private static final Pattern NAME = Pattern.compile("\\[([a-z0-9._]+)]");

    private final Words texts;
    private final Words names;
    private final String before;
    private final String after;

    HandbookText(Locale language) {
        texts = Words.of(language, "handbook");
        names = Words.of(language, "desk", "text");
        before = Locale.JAPANESE.equals(language) ? "「" : "“";
        after = Locale.JAPANESE.equals(language) ? "」" : "”";
    }

    /** One text of a task, e.g. its {@code title}. */
    String text(HandbookTask task, String part) {
        return filled(texts.text(task.getKey() + "." + part));
    }

    /** All that a task has of them, in order: {@code step} or {@code note}. */
    List<String> texts(HandbookTask task, String part) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> texts.find(task.getKey() + "." + part + "." + number))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(this::filled)
                .toList();
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(before + names.text(name.group(1)) + after));
    }

    /** The keys of the names in a text. */
    static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(name -> name.group(1));
    }
}
