package org.madoguchi.admin.prints;

import static org.madoguchi.record.importing.Column.free;
import static org.madoguchi.record.importing.Column.needed;

import org.madoguchi.record.importing.Column;
import org.madoguchi.record.importing.Column.Kind;

/** The columns of the list that goes out, in its order; it comes back with the last three filled in. */
enum NumberColumn {
    APPLICATION(free("application", "申請番号", "Application number", Kind.TEXT, 40)),
    CERTIFICATE(needed("certificate", "発行番号", "Issue number", Kind.TEXT, 60)),
    FILE(free("file", "ファイル", "File", Kind.TEXT, 100)),
    NUMBER(free("number", "プリント予約番号", "Print reservation number", Kind.TEXT, 40)),
    UNTIL(free("until", "印刷期限", "Printing deadline", Kind.TEXT, 40)),
    STATE(free("state", "状態", "State", Kind.TEXT, 40));

    private final Column column;

    NumberColumn(Column column) {
        this.column = column;
    }

    String japanese() {
        return column.japanese();
    }

    String english() {
        return column.english();
    }

    boolean isNeeded() {
        return column.needed();
    }

    boolean isNamed(String head) {
        return column.isNamed(head);
    }
}
