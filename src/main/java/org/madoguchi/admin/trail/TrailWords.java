package org.madoguchi.admin.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.SealState;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** What is in the trail, in words of the language in use. */
@Named
@RequestScoped
public class TrailWords {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Inject
    private Languages languages;

    @Inject
    private ZoneId zone;

    private Words words;
    private DetailWords details;
    private DateTimeFormatter moments;

    /** Once: an export asks for millions of words. */
    @PostConstruct
    void prepare() {
        words = Words.of(languages.getLocale(), "desk", "mail");
        details = new DetailWords(words);
        moments = TO_THE_SECOND.withZone(zone);
    }

    /** What was done. */
    public String kind(AuditKind kind) {
        return words.find("trail.kind." + key(kind.name())).orElse(kind.name());
    }

    /** What a row says was done; the name that stands there where this version does not know it. */
    public String kind(AuditEvent event) {
        return event.getKind() == AuditKind.UNKNOWN
                ? text("trail.kind.unknown.name", event.getKindWord())
                : kind(event.getKind());
    }

    /** How it ended. */
    public String outcome(Outcome outcome) {
        return text("trail.outcome." + key(outcome.name()));
    }

    /** How a row says it ended; the word that stands there where this version does not know it. */
    public String outcome(AuditEvent event) {
        return event.getOutcome() == Outcome.UNKNOWN ? event.getOutcomeWord() : outcome(event.getOutcome());
    }

    /** How a row stands to the chain. */
    public String seal(SealState state) {
        return text("trail.seal.state." + key(state.name()));
    }

    /** What the kinds of a group have in common. */
    public String group(KindGroup group) {
        return text("trail.group." + key(group.name()));
    }

    /** The detail as far as there are words for it; empty when there are none. */
    public String detail(String detail) {
        return details.text(Detail.parse(detail));
    }

    /** A moment in the university's zone that a table can be sorted by. */
    public String moment(Instant moment) {
        return moments.format(moment);
    }

    /** @throws MissingResourceException when there is no such text */
    String text(String key, Object... values) {
        return words.text(key, values);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
