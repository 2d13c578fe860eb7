package org.madoguchi.record.importing;

/**
 * What is wrong in a cell.
 *
 * @param kind the rest of the key {@code import.fault.…}
 * @param value what stands there, or what the text says beside
 */
record Fault(String kind, String value) {

    private static final int SHOWN = 60;
    private static final String ODD = "odd-";

    /** With as much of the value as one needs to find it. */
    Fault {
        value = value.length() > SHOWN ? value.substring(0, value.offsetByCodePoints(0, SHOWN / 2)) + "…" : value;
    }

    /** Whether the file can be imported all the same. */
    boolean isWarning() {
        return kind.equals(Cells.GLYPH) || kind.startsWith(ODD);
    }
}
