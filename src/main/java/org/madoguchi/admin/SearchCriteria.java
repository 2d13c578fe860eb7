package org.madoguchi.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The criteria of a search at the desk, as the parameters of its page have them. Where two of them are {@code from} and
 * {@code to}, they are days of the university's zone, both included, as a browser's field for a day writes them
 * (ISO 8601); a day that cannot be read counts as not given.
 *
 * @param names of the parameters, in the order of the form
 * @param typed what was typed for each, cleaned; empty when it was not given
 */
public record SearchCriteria(List<String> names, UnaryOperator<String> typed) {

    /** From when on; empty when it is not limited. */
    public Optional<Instant> from(ZoneId zone) {
        return day("from").map(day -> start(day, zone));
    }

    /** Until when, not included; empty when it is not limited. */
    public Optional<Instant> until(ZoneId zone) {
        return day("to").map(day -> start(day.plusDays(1), zone));
    }

    /** What was typed as the query of an address, with these further parameters, each as {@code name=value}. */
    public String address(String... further) {
        var given = names.stream()
                .filter(name -> !typed.apply(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(typed.apply(name), StandardCharsets.UTF_8));
        return Stream.concat(given, Arrays.stream(further)).collect(Collectors.joining("&"));
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.of(typed.apply(name))
                    .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
