package org.madoguchi.mail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.madoguchi.text.SingleLine;

/**
 * Whether mails of a kind can be written with a text: every place in it is one that the kind has, those that a mail is
 * good for nothing without are there, it fits, and it leads to no host but the university's.
 */
public final class MailTextCheck {

    /** In a body, empty ones too. */
    static final int MOST_LINES = 60;
    /** In a subject and its body together, of what is filled in within a line. */
    static final int MOST_PLACES = 10;

    private static final Pattern PLACE = Pattern.compile("\\{[^{}\\s]{0,20}}?");

    private final List<MailPlace> places;
    private final List<MailTextFault> faults = new ArrayList<>();
    private final Set<MailPlace> seen = EnumSet.noneOf(MailPlace.class);
    private int filled;

    private final OwnHosts own;

    private MailTextCheck(MailKind kind, OwnHosts own) {
        this.places = MailPlace.of(kind);
        this.own = own;
    }

    /** What is wrong with it, in the order of the text; nothing when it can be used. */
    public static List<MailTextFault> check(MailKind kind, MailWording wording, OwnHosts own) {
        var check = new MailTextCheck(kind, own);
        check.subject(wording.subject());
        check.body(wording.body());
        return check.faults;
    }

    private void subject(String subject) {
        if (subject.isBlank()) {
            add(true, "empty", 0, "");
        }
        if (!subject.equals(SingleLine.of(subject))) {
            add(true, "control", 0, "");
        }
        if (subject.length() > MailWording.LONGEST_SUBJECT) {
            add(true, "long", 0, String.valueOf(MailWording.LONGEST_SUBJECT));
        }
        line(true, subject, 1);
    }

    private void body(String body) {
        var lines = body.split("\n", -1);
        if (!body.equals(SingleLine.lines(body))) {
            add(false, "control", 0, "");
        }
        if (body.length() > MailWording.LONGEST_BODY) {
            add(false, "long", 0, String.valueOf(MailWording.LONGEST_BODY));
        }
        if (lines.length > MOST_LINES) {
            add(false, "lines", 0, String.valueOf(MOST_LINES));
        }
        for (var number = 1; number <= lines.length; number++) {
            line(false, lines[number - 1], number);
        }
        if (filled > MOST_PLACES) {
            add(false, "many", 0, String.valueOf(MOST_PLACES));
        }
        places.stream()
                .filter(place -> place.isLine() && !seen.contains(place))
                .forEach(place -> add(false, "missing", 0, place.getWritten()));
    }

    private void line(boolean inSubject, String line, int number) {
        places(inSubject, line, number);
        own.foreign(line).forEach(found -> add(inSubject, "foreign", number, found));
    }

    private void places(boolean inSubject, String line, int number) {
        PLACE.matcher(line).results().forEach(found -> {
            var place = place(found.group());
            if (place.isEmpty()) {
                add(inSubject, "unknown", number, found.group());
            } else if (place.get().isLine() && (inSubject || !line.strip().equals(found.group()))) {
                add(inSubject, "alone", number, found.group());
            } else if (place.get().isLine() && !seen.add(place.get())) {
                add(inSubject, "twice", number, found.group());
            } else if (!place.get().isLine()) {
                filled++;
            }
        });
    }

    private Optional<MailPlace> place(String written) {
        return places.stream()
                .filter(place -> place.getWritten().equals(written))
                .findFirst();
    }

    private void add(boolean inSubject, String what, int line, String value) {
        faults.add(new MailTextFault(inSubject, "mail_texts.error." + what, line, value));
    }
}
