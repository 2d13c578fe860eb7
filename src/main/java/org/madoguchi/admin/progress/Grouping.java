package org.madoguchi.admin.progress;

import java.util.Arrays;
import java.util.Locale;

/** By what students are grouped: each is a filter of 学生検索, under the same name, and a column of the counts. */
public enum Grouping {
    FACULTY("faculty"),
    YEAR("school_year"),
    ENTRY("entry_year");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    /** The one with this name in addresses; by faculty for any other text. */
    static Grouping of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElse(FACULTY);
    }

    /** In addresses, keys and filters. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }
}
