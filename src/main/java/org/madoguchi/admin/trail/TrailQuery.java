package org.madoguchi.admin.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.TrailPlace;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.RowId;

/**
 * What a request looks for in the trail, by its parameters: {@code from} and {@code to} (days of the university's zone,
 * both included), {@code person}, {@code actor}, {@code kind}, {@code outcome}, {@code client}; {@code after} is where
 * the page begins and {@code row} the row that is shown in full. What cannot be read counts as not given.
 */
@Named
@RequestScoped
public class TrailQuery {

    /** Of a search, in the order of the form. */
    private static final List<String> CRITERIA = List.of("from", "to", "person", "actor", "kind", "outcome", "client");

    private static final int LONGEST = 64;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ZoneId zone;

    /** What is looked for. */
    public AuditSearch search() {
        return new AuditSearch(
                day("from").map(this::start).orElse(null),
                day("to").map(day -> start(day.plusDays(1))).orElse(null),
                get("person"),
                get("actor"),
                one(AuditKind.known(), "kind").orElse(null),
                one(Outcome.known(), "outcome").orElse(null),
                get("client"));
    }

    /** After which row the page begins. */
    public Optional<TrailPlace> after() {
        return TrailPlace.parse(request.getParameter("after"));
    }

    /** Which row is shown in full; one that was put in by hand may have a negative id. */
    public Optional<Long> row() {
        return RowId.parseAny(request.getParameter("row"));
    }

    /** A criterion as it was typed, on one line; empty when it was not given. */
    public String get(String name) {
        return SingleLine.of(request.getParameter(name), LONGEST);
    }

    /** The criteria as the query of an address; with these further parameters, each as {@code name=value}. */
    public String address(String... further) {
        var given = CRITERIA.stream()
                .filter(name -> !get(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8));
        return Stream.concat(given, Arrays.stream(further)).collect(Collectors.joining("&"));
    }

    /** What is looked for, for the trail itself. */
    Detail note() {
        return CRITERIA.stream()
                .map(name -> Detail.of(DetailPart.valueOf(name.toUpperCase(Locale.ROOT)), get(name)))
                .reduce(Detail.NONE, Detail::and);
    }

    private Optional<LocalDate> day(String name) {
        try {
            return Optional.of(get(name))
                    .filter(day -> day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private <T extends Enum<T>> Optional<T> one(List<T> values, String name) {
        return values.stream().filter(value -> value.name().equals(get(name))).findFirst();
    }
}
