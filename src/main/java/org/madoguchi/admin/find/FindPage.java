package org.madoguchi.admin.find;

import java.util.List;

/**
 * A page of the list.
 *
 * @param next where the next one begins, or {@code null} at the end
 * @param total how many there are on all pages
 */
public record FindPage(List<FindRow> rows, String next, Total total) {}
