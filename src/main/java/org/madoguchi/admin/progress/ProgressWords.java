package org.madoguchi.admin.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.web.Languages;
import org.madoguchi.web.Times;

/** What rows and columns are called, on the page and in files. */
@RequestScoped
class ProgressWords {

    @Inject
    private DeskWords words;

    @Inject
    private Languages languages;

    @Inject
    private Times times;

    /** The head of a column. */
    String column(View view, String column) {
        return switch (view) {
            case SET_UP -> say("find.state.", column);
            case HELP -> column;
            case STEPS, MAILS, LOGINS -> say("progress.column.", column);
        };
    }

    /** The head of a row. */
    String row(View view, Grouping by, String row) {
        return switch (view) {
            case SET_UP -> row.isEmpty() ? say("find.unknown.", by.getName()) : row;
            case STEPS -> times.day(LocalDate.parse(row));
            case MAILS, LOGINS -> row;
            case HELP -> say("trail.kind.", row);
        };
    }

    /** The time that a part shows which ends on a day. */
    String time(View view, LocalDate last) {
        return switch (view) {
            case SET_UP -> "";
            case STEPS -> span(times.day(view.first(last)), times.day(last));
            case MAILS, LOGINS -> times.day(last);
            case HELP ->
                span(
                        YearMonth.from(view.first(last)).toString(),
                        YearMonth.from(last).toString());
        };
    }

    private String span(String from, String to) {
        return words.say("progress.span", List.of(from, to));
    }

    /** The head of the column that says what rows are. */
    String corner(View view, Grouping by) {
        return view == View.SET_UP ? say("find.", by.getName()) : say("progress.corner.", view.getName());
    }

    /** The head of the sums. */
    String all() {
        return words.text("progress.all", languages.getLocale());
    }

    /** With the marks between thousands. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(languages.getLocale()).format(number);
    }

    private String say(String prefix, String name) {
        return words.text(prefix + name.toLowerCase(Locale.ROOT), languages.getLocale());
    }
}
