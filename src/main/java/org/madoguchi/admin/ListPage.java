package org.madoguchi.admin;

import java.util.List;
import java.util.function.BiFunction;
import org.madoguchi.web.RowId;

/**
 * A page of a list. Pages show it with {@code desk-pages.xhtml} below.
 *
 * @param number from 1
 * @param pages how many there are, at least one
 */
public record ListPage<T>(List<T> rows, int number, int pages) {

    static final int ROWS = 20;

    /**
     * Of a list that is bounded, and read whole.
     *
     * @param asked its number as an address has it; the last one where there are fewer, else the first
     */
    public static <T> ListPage<T> of(List<T> all, String asked) {
        return of(all.size(), asked, (first, most) -> all.subList(first, Math.min(first + most, all.size())));
    }

    /** Of a list that grows for ever. @param count of all @param read gets rows from a place on, so many at most */
    public static <T> ListPage<T> of(long count, String asked, BiFunction<Integer, Integer, List<T>> read) {
        var pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
        var number = Math.min(Math.max(1, RowId.number(asked)), pages);
        return new ListPage<>(read.apply((number - 1) * ROWS, ROWS), number, pages);
    }
}
