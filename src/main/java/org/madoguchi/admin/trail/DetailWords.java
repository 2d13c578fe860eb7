package org.madoguchi.admin.trail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.text.Words;

/** The detail of a row in words, those of the page on which each value was chosen. */
final class DetailWords {

    private static final String WORD = "word.";

    private final Words words;

    DetailWords(Words words) {
        this.words = words;
    }

    /** As far as there are words for it; empty when there are none. */
    String text(Detail detail) {
        var parts = Arrays.stream(DetailPart.values())
                .flatMap(part -> detail.find(part).flatMap(value -> part(detail, part, value)).stream());
        var reason = detail.getReason().flatMap(word -> find("trail.reason." + key(word))).stream();
        return Stream.concat(reason, parts).collect(Collectors.joining(words.text("trail.detail.and")));
    }

    private Optional<String> part(Detail detail, DetailPart part, String value) {
        return find("trail.detail." + part.word())
                .map(label -> label + words.text("trail.detail.is") + value(detail, part, value));
    }

    /** Roles stand there as a list. */
    private String value(Detail detail, DetailPart part, String value) {
        return part == DetailPart.ROLES || part == DetailPart.BEFORE
                ? Arrays.stream(value.split(","))
                        .map(role -> find("trail.value.role." + key(role)).orElse(role))
                        .collect(Collectors.joining(words.text("trail.value.list")))
                : prefixes(detail, part)
                        .map(prefix -> find(prefix + key(value)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(value);
    }

    /** Where the words for the values are; one word may mean several things, which the other parts tell apart. */
    private static Stream<String> prefixes(Detail detail, DetailPart part) {
        return switch (part) {
            case ACT, REASON -> Stream.of("help.", "certificate.", "cohort.").map(where -> where + part.word() + ".");
            case IDENTITY -> Stream.of("help.identity.", "application.seen.");
            case TYPE, STANDING, FAULT -> Stream.of("certificate." + part.word() + ".");
            case ID -> Stream.of("certificate.type.");
            case KIND -> Stream.of(WORD, "trail.kind.", "records.kind.", "progress.view.", "trail.value.kind.");
            case STATE ->
                detail.find(DetailPart.APPLICATION).isPresent()
                        ? Stream.of("payment.state.", "print.state.")
                        : Stream.of("trail.value.state.", "find.state.", "cohort.state.");
            case OUTCOME ->
                detail.find(DetailPart.ASKED_BY).isPresent()
                        ? Stream.of("trail.value.outcome.")
                        : Stream.of("trail.outcome.");
            case FAILED -> Stream.of("");
            default -> Stream.of("trail.value." + part.word() + ".");
        };
    }

    private Optional<String> find(String key) {
        return key.startsWith(WORD) ? words.word(key.substring(WORD.length())) : words.find(key);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
