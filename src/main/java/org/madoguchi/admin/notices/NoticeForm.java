package org.madoguchi.admin.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.notice.Bilingual;
import org.madoguchi.notice.NoticeContent;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.notice.NoticePlace;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Typed;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** What was typed into the form of a text; what is wrong with it stands among the faults. */
@RequestScoped
class NoticeForm {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    /** What every database keeps, in whichever zone; whoever writes the last one means that there is no end. */
    private static final ValueRange YEARS = ValueRange.of(1970, 9998);

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    private ContactHosts hosts;

    @Inject
    private ZoneId zone;

    /** It has been sent: what was kept of it is needed no longer. */
    void done() {
        kept.done();
    }

    /** As it was typed, now or when the sign-in ended: of a text with its lines. */
    String typed(String field) {
        return kept.typed(field);
    }

    /** As a form shows a time of the university's. */
    String shown(Optional<Instant> time) {
        return time.map(one -> LocalDateTime.ofInstant(one, zone).truncatedTo(ChronoUnit.MINUTES))
                .map(LocalDateTime::toString)
                .orElse("");
    }

    /** All of it; empty when something is wrong. */
    Optional<NoticeContent> read(NoticeKind kind) {
        var closing = kind == NoticeKind.MAINTENANCE && "true".equals(typed("closing"));
        var from = time("fromAt", closing);
        var until = time("untilAt", closing);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            faults.add("untilAt", "notices.error.period");
        }
        var title = new Bilingual(title("titleJa", kind.isTitled()), title("titleEn", kind.isTitled()));
        var text = new Bilingual(text("textJa", !closing), text("textEn", !closing));
        var position = number("position", 0, 999);
        var ahead = closing ? number("aheadHours", 0, 999) : NoticeContent.AHEAD;
        return faults.isAny()
                ? Optional.empty()
                : fit(kind, new NoticeContent(place(kind), position, from, until, closing, ahead, title, text));
    }

    private Optional<NoticeContent> fit(NoticeKind kind, NoticeContent content) {
        hosts.in(kind, content)
                .forEach(foreign ->
                        faults.add(foreign.field(), "mail_texts.error.foreign", foreign.line(), foreign.found()));
        return faults.isAny() ? Optional.empty() : Optional.of(content);
    }

    private NoticePlace place(NoticeKind kind) {
        return Stream.of(NoticePlace.values())
                .filter(one -> kind.isPlaced() && one.isFor(kind) && one.name().equals(typed("place")))
                .findFirst()
                .orElse(kind == NoticeKind.MANUAL_PAGE ? NoticePlace.MANUAL : NoticePlace.EVERY);
    }

    private Optional<Instant> time(String field, boolean needed) {
        var typed = SingleLine.of(typed(field));
        if (needed ? !faults.require(field, typed) : typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(moment(typed, zone));
        } catch (DateTimeException e) {
            faults.add(field, "notices.error.time");
            return Optional.empty();
        }
    }

    /** @throws DateTimeException when it is no time, or of a year that no text is for */
    static Instant moment(String typed, ZoneId zone) {
        var time = LocalDateTime.parse(typed);
        YEARS.checkValidValue(time.getYear(), ChronoField.YEAR);
        return time.atZone(zone).toInstant();
    }

    private String title(String field, boolean needed) {
        var typed = SingleLine.of(typed(field));
        if (needed) {
            faults.require(field, typed);
        }
        if (typed.length() > NoticeContent.LONGEST_TITLE) {
            faults.add(field, "notices.error.long", NoticeContent.LONGEST_TITLE);
        }
        return typed;
    }

    private String text(String field, boolean needed) {
        var typed = SingleLine.lines(typed(field));
        if (needed) {
            faults.require(field, typed);
        }
        if (typed.length() > NoticeContent.LONGEST_TEXT) {
            faults.add(field, "notices.error.long", NoticeContent.LONGEST_TEXT);
        }
        return typed;
    }

    private int number(String field, int least, int most) {
        var typed = Typed.narrow(SingleLine.of(typed(field)));
        if (NUMBER.matcher(typed).matches() && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        faults.add(field, "types.error.number", least, most);
        return least;
    }
}
