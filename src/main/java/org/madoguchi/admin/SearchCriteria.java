package org.madoguchi.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The criteria of a search at the desk, as the parameters of its page have them. Where two of them are {@code from} and
 * {@code to}, they are days or minutes of the university's zone, both included, as a browser's field for such writes
 * them (ISO 8601); one that cannot be read counts as not given.
 *
 * @param names of the parameters, in the order of the form
 * @param typed what was typed for each, cleaned; empty when it was not given
 */
public record SearchCriteria(List<String> names, UnaryOperator<String> typed) {

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String MINUTE = DAY + "T[0-9]{2}:[0-9]{2}";

    /** From when on; empty when it is not limited. */
    public Optional<Instant> from(ZoneId zone) {
        return read("from", DAY, LocalDate::parse)
                .map(LocalDate::atStartOfDay)
                .or(() -> read("from", MINUTE, LocalDateTime::parse))
                .map(time -> time.atZone(zone).toInstant());
    }

    /** Until when, not included; empty when it is not limited. */
    public Optional<Instant> until(ZoneId zone) {
        return read("to", DAY, LocalDate::parse)
                .map(day -> day.plusDays(1).atStartOfDay())
                .or(() -> read("to", MINUTE, LocalDateTime::parse).map(minute -> minute.plusMinutes(1)))
                .map(time -> time.atZone(zone).toInstant());
    }

    /** What was typed as the query of an address, with these further parameters, each as {@code name=value}. */
    public String address(String... further) {
        var given = names.stream()
                .filter(name -> !typed.apply(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(typed.apply(name), StandardCharsets.UTF_8));
        return Stream.concat(given, Arrays.stream(further)).collect(Collectors.joining("&"));
    }

    private <T> Optional<T> read(String name, String form, Function<String, T> parse) {
        try {
            return Optional.of(typed.apply(name))
                    .filter(written -> written.matches(form))
                    .map(parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
