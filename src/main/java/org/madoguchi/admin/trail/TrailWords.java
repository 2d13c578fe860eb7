package org.madoguchi.admin.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** What is in the trail, in words of the language in use. */
@Named
@RequestScoped
public class TrailWords {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private static final String WORD = "word.";

    @Inject
    private Languages languages;

    @Inject
    private ZoneId zone;

    private Words words;
    private DateTimeFormatter moments;

    /** Once: an export asks for millions of words. */
    @PostConstruct
    void prepare() {
        words = Words.of(languages.getLocale(), "desk", "mail");
        moments = TO_THE_SECOND.withZone(zone);
    }

    /** What was done. */
    public String kind(AuditKind kind) {
        return find("trail.kind." + key(kind.name())).orElse(kind.name());
    }

    /** How it ended. */
    public String outcome(Outcome outcome) {
        return text("trail.outcome." + key(outcome.name()));
    }

    /** The detail as far as there are words for it; empty when there are none. */
    public String detail(String detail) {
        return Arrays.stream(detail.split(";"))
                .map(part -> part.split("=", 2))
                .map(this::part)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(text("trail.detail.and")));
    }

    private Optional<String> part(String[] part) {
        var name = key(part[0]);
        return part.length == 1
                ? find("trail.reason." + name)
                : find("trail.detail." + name)
                        .map(label -> label
                                + text("trail.detail.is")
                                + find(values(name) + key(part[1])).orElse(part[1]));
    }

    /** Where the words for the values are: as on the page on which they were chosen. */
    private static String values(String name) {
        return switch (name) {
            case "act", "reason", "identity" -> "help." + name + ".";
            case "kind" -> "word.";
            case "outcome" -> "trail.outcome.";
            case "failed" -> "";
            default -> "trail.value." + name + ".";
        };
    }

    /** A moment in the university's zone that a table can be sorted by. */
    public String moment(Instant moment) {
        return moments.format(moment);
    }

    /** @throws MissingResourceException when there is no such text */
    String text(String key) {
        return words.text(key);
    }

    private Optional<String> find(String key) {
        return key.startsWith(WORD) ? words.word(key.substring(WORD.length())) : words.find(key);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
