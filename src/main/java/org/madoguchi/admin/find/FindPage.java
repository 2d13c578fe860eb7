package org.madoguchi.admin.find;

import java.util.List;

/**
 * A page of the list.
 *
 * @param next where the next one begins, or {@code null} at the end
 */
public record FindPage(List<FindRow> rows, String next) {}
