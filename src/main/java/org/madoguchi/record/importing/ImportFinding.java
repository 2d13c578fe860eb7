package org.madoguchi.record.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/** Something about one row of a file. */
@Entity
@Table(name = "import_finding")
public class ImportFinding {

    private static final String LINE = "\n";
    private static final String PART = "\t";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_finding_seq")
    @SequenceGenerator(name = "import_finding_seq", sequenceName = "import_finding_seq", allocationSize = 50)
    private Long id;

    @Column(name = "import_id")
    private long importId;

    @Column(name = "row_number")
    private int row;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String student;

    @Column(name = "column_key")
    private String column;

    private String fault;
    private String detail;

    /** For the persistence provider. */
    protected ImportFinding() {}

    private ImportFinding(long importId, int row, FindingKind kind) {
        this.importId = importId;
        this.row = row;
        this.kind = kind;
        this.student = "";
        this.column = "";
        this.fault = "";
        this.detail = "";
    }

    /** What is wrong in a cell. */
    static ImportFinding of(long importId, ImportFile.Told told) {
        var finding = new ImportFinding(
                importId, told.row(), told.fault().isWarning() ? FindingKind.WARNING : FindingKind.FAULT);
        finding.column = told.column();
        finding.fault = told.fault().kind();
        finding.detail = told.fault().value();
        return finding;
    }

    /** What would change. */
    static ImportFinding of(long importId, int row, FindingKind kind, String student, List<Difference> differences) {
        var finding = new ImportFinding(importId, row, kind);
        finding.student = student;
        finding.detail = differences.stream()
                .map(one -> String.join(PART, one.column(), one.before(), one.after()))
                .reduce((some, one) -> some + LINE + one)
                .orElse("");
        return finding;
    }

    /**
     * A value before and after.
     *
     * @param column its key, or the name of a course
     */
    public record Difference(String column, String before, String after) {}

    public int getRow() {
        return row;
    }

    public FindingKind getKind() {
        return kind;
    }

    /** The student number, where something would change. */
    public String getStudent() {
        return student;
    }

    /** The key of the column that is wrong; empty when it is none. */
    public String getColumn() {
        return column;
    }

    /** The rest of the key {@code import.fault.…}. */
    public String getFault() {
        return fault;
    }

    /** What stands in the cell that is wrong. */
    public String getValue() {
        return detail;
    }

    /** What would change. */
    public List<Difference> getDifferences() {
        return detail.isEmpty()
                ? List.of()
                : Arrays.stream(detail.split(LINE))
                        .map(line -> line.split(PART, -1))
                        .map(parts -> new Difference(parts[0], parts[1], parts[2]))
                        .toList();
    }
}
