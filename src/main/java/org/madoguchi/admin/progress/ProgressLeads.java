package org.madoguchi.admin.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;

/**
 * Where a number leads: the address of the list of those of whom it is, from another page of the desk; empty where
 * there is no such list for the caller.
 */
@ApplicationScoped
class ProgressLeads {

    private static final Map<String, String> MOMENTS =
            Map.of(HourSql.QUEUED, "queued", HourSql.SENT, "sent", HourSql.REFUSED, "refused");

    @Inject
    private DeskAccess access;

    /**
     * Students in a state, or in any.
     *
     * @param state empty for any
     * @param group as the filter of 学生検索 calls it; empty for everybody
     */
    String students(String state, Grouping by, String group) {
        var address = new StringBuilder("find.xhtml?");
        if (!state.isEmpty()) {
            address.append("state=").append(state).append('&');
        }
        if (!group.isEmpty()) {
            address.append(by.getName()).append('=').append(URLEncoder.encode(group, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    /** What happened on these days. @param what a kind of the trail and an outcome, as they are counted */
    String trail(String what, LocalDate first, LocalDate last) {
        return trail(what, first.toString(), last.toString());
    }

    /** The same within an hour of a day. */
    String trail(String what, LocalDate day, LocalTime hour) {
        return trail(what, begin(day, hour), end(day, hour));
    }

    private String trail(String what, String from, String to) {
        var parted = what.lastIndexOf('_');
        return access.may(DeskRight.TRAIL_ALL)
                ? "trail.xhtml?kind=" + what.substring(0, parted) + "&outcome=" + what.substring(parted + 1) + "&from="
                        + from + "&to=" + to
                : "";
    }

    /** What was done at the desk within these months. @param act a kind of the trail */
    String help(String act, YearMonth first, YearMonth last) {
        return trail(act + HourFigures.DONE, first.atDay(1), last.atEndOfMonth());
    }

    /** Mails of a day. @param what becomes of mails, as it is counted */
    String mails(String what, LocalDate day) {
        return mails(what, day.toString(), day.toString());
    }

    /** The same of an hour. */
    String mails(String what, LocalDate day, LocalTime hour) {
        return mails(what, begin(day, hour), end(day, hour));
    }

    private String mails(String what, String from, String to) {
        return access.may(DeskRight.MAILS_SEE) && MOMENTS.containsKey(what)
                ? "mails.xhtml?state=all&what=" + MOMENTS.get(what) + "&from=" + from + "&to=" + to
                : "";
    }

    private static String begin(LocalDate day, LocalTime hour) {
        return day.atTime(hour).toString();
    }

    /** The last minute of it. */
    private static String end(LocalDate day, LocalTime hour) {
        return day.atTime(hour).plusMinutes(59).toString();
    }
}
