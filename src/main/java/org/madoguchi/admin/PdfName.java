package org.madoguchi.admin;

/** Name of a paper's file as staff save it. */
public final class PdfName {

    private PdfName() {}

    /** @param number of issue, or what has it; it may have any sign that a university chose */
    public static String of(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".pdf";
    }
}
