package org.madoguchi.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which students a search has: as 学生検索 narrows a list down, without a name. Staff are in none.
 *
 * @param columns of {@code account}, with the value that each has; {@code -} for those of whom the directory says none
 */
public record Selection(Map<String, String> columns) {

    /** By the parameters of the page of the search, and the columns behind them. */
    private static final Map<String, String> PLACES = places();

    /** Asks for those of whom the directory says nothing. */
    private static final String NONE = "-";

    private static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("state", "desk_state");
        places.put("faculty", "faculty");
        places.put("year", "school_year");
        places.put("entry", "entry_year");
        return places;
    }

    /** @param parameters what was given for each of {@code state}, {@code faculty}, {@code year}, {@code entry} */
    public static Selection of(UnaryOperator<String> parameters) {
        var columns = new LinkedHashMap<String, String>();
        PLACES.forEach((name, column) -> {
            var value = parameters.apply(name);
            if (value != null && !value.isBlank()) {
                columns.put(column, value);
            }
        });
        return new Selection(columns);
    }

    /** Whether nothing narrows it down. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** What it asks of {@code account a}; its values are those of {@link #values} in their order, from a place on. */
    String condition(int first) {
        var place = new AtomicInteger(first);
        return columns.entrySet().stream()
                .map(one -> one.getValue().equals(NONE)
                        ? " AND a." + one.getKey() + " IS NULL"
                        : " AND a." + one.getKey() + " = ?" + place.getAndIncrement())
                .collect(Collectors.joining("", " a.erased_at IS NULL AND a.staff = FALSE", ""));
    }

    List<String> values() {
        return columns.values().stream().filter(value -> !value.equals(NONE)).toList();
    }
}
