package org.madoguchi.admin.types;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Typed;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** What was typed into a form of this room; what is wrong with it stands among the faults. */
@RequestScoped
class TypedTerms {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int LONGEST = 100;

    @Inject
    private HttpServletRequest request;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    /** Whether a form was sent, now or when the sign-in ended. */
    boolean isTyped() {
        return "POST".equals(request.getMethod()) || kept.isRestored();
    }

    /** On one line; empty when nothing was. */
    String text(String field) {
        return SingleLine.of(kept.typed(field), LONGEST);
    }

    /** The boxes that are ticked, as the names of constants in their order. */
    List<String> ticked(String field) {
        var sent = request.getParameterValues(field);
        return Arrays.asList(
                sent == null
                        ? Objects.requireNonNullElse(kept.shown(field, null), "")
                                .split(",")
                        : sent);
    }

    /** Those of a kind that are ticked; at least one where that is needed. */
    String several(String field, Enum<?>[] kind, boolean needed) {
        var given =
                Stream.of(kind).map(Enum::name).filter(ticked(field)::contains).collect(Collectors.joining(","));
        if (needed && given.isEmpty()) {
            faults.add(field, "types.error.none");
        }
        return given;
    }

    /** The one of a kind that was chosen; empty for none, where that may be. */
    String one(String field, Enum<?>[] kind, boolean needed) {
        var given = Stream.of(kind).map(Enum::name).filter(text(field)::equals).findFirst();
        if (given.isEmpty() && (needed || !text(field).isEmpty())) {
            faults.add(field, "form.error.required");
        }
        return given.orElse("");
    }

    /** {@code true} or {@code false}. */
    String flag(String field) {
        return Boolean.toString("true".equals(text(field)));
    }

    /** A number between these two; empty for none, where that may be. */
    String number(String field, int least, int most, boolean needed) {
        var typed = text(field);
        var fits =
                NUMBER.matcher(typed).matches() && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
        if (!fits && (needed || !typed.isEmpty())) {
            faults.add(field, "types.error.number", least, most);
        }
        return fits ? Integer.toString(Integer.parseInt(typed)) : "";
    }

    /** A day, ISO 8601; empty for none, where that may be. */
    String day(String field, boolean needed) {
        var typed = text(field);
        if (needed ? !faults.require(field, typed) : typed.isEmpty()) {
            return "";
        }
        var day = Typed.day(typed);
        if (day.isEmpty()) {
            faults.add(field, "types.error.day");
        }
        return day.map(LocalDate::toString).orElse("");
    }

    /** A day from tomorrow on. */
    String dayAfter(String field, LocalDate today) {
        var day = day(field, true);
        if (!day.isEmpty() && !LocalDate.parse(day).isAfter(today)) {
            faults.add(field, "types.error.from");
        }
        return day;
    }
}
