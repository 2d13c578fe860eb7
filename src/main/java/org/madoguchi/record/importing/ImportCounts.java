package org.madoguchi.record.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/** How much there is of everything. */
@Embeddable
public class ImportCounts {

    /** Findings of a kind that are kept; counted are all. */
    static final int KEPT = 1000;

    @Column(name = "row_count")
    private int rows;

    private int faults;
    private int warnings;
    private int added;
    private int changed;
    private int same;
    private int known;
    private int missing;

    /** For the persistence provider. */
    protected ImportCounts() {}

    private ImportCounts(int[] numbers) {
        rows = numbers[0];
        faults = numbers[1];
        warnings = numbers[2];
        added = numbers[3];
        changed = numbers[4];
        same = numbers[5];
        known = numbers[6];
        missing = numbers[7];
    }

    /** With so many more of each: another one, since providers overlook what changes inside of one. */
    ImportCounts plus(int... more) {
        var numbers = new int[] {rows, faults, warnings, added, changed, same, known, missing};
        Arrays.setAll(numbers, index -> numbers[index] + more[index]);
        return new ImportCounts(numbers);
    }

    public int getRows() {
        return rows;
    }

    public int getFaults() {
        return faults;
    }

    public int getWarnings() {
        return warnings;
    }

    public int getAdded() {
        return added;
    }

    public int getChanged() {
        return changed;
    }

    public int getSame() {
        return same;
    }

    /** Students of whom the file might have spoken. */
    public int getKnown() {
        return known;
    }

    /** Those of whom it does not. */
    public int getMissing() {
        return missing;
    }

    /** Whether there were more findings than are kept, and so shown. */
    public boolean isCut() {
        return faults + warnings > KEPT || getChanges() > KEPT;
    }

    /** How many more faults and warnings are kept. */
    int roomForFaults() {
        return Math.max(0, KEPT - faults - warnings);
    }

    /** How many more changes are kept. */
    int roomForChanges() {
        return Math.max(0, KEPT - getChanges());
    }

    /** What an import would do. */
    public int getChanges() {
        return added + changed;
    }
}
