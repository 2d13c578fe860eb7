package org.madoguchi.admin;

import java.util.List;
import org.madoguchi.web.RowId;

/**
 * A page of a list that is bounded, and read whole. Pages show it with {@code desk-pages.xhtml} below.
 *
 * @param number from 1
 * @param pages how many there are, at least one
 */
public record ListPage<T>(List<T> rows, int number, int pages) {

    static final int ROWS = 20;

    /** @param asked its number as an address has it; the last one where there are fewer, else the first */
    public static <T> ListPage<T> of(List<T> all, String asked) {
        var pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        var number = Math.min(Math.max(1, RowId.number(asked)), pages);
        var rows = all.subList((number - 1) * ROWS, Math.min(number * ROWS, all.size()));
        return new ListPage<>(rows, number, pages);
    }
}
