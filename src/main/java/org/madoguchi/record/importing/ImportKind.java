package org.madoguchi.record.importing;

import java.util.List;

/** What a file is about. */
public enum ImportKind {
    /** 学籍. */
    STUDENTS(Columns.STUDENTS, 200_000),
    /** 成績: the students in it have these lines and no others afterwards. */
    COURSES(Columns.COURSES, 3_000_000),
    /** 手続き停止: holds to be placed; none is ended. */
    HOLDS(Columns.HOLDS, 200_000);

    private final List<Column> columns;
    private final int mostRows;

    ImportKind(List<Column> columns, int mostRows) {
        this.columns = columns;
        this.mostRows = mostRows;
    }

    /** Its columns, in the order in which rows are kept; the first is the student number. */
    public List<Column> getColumns() {
        return columns;
    }

    int getMostRows() {
        return mostRows;
    }
}
