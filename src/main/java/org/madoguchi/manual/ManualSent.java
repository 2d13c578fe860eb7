package org.madoguchi.manual;

/**
 * What is known of a PDF that was sent, and is fit to be offered.
 *
 * @param name as its sender calls it, in one line
 * @param sha256 in hex
 */
public record ManualSent(String name, int bytes, int pages, String sha256) {

    /** Characters. */
    public static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException when it is empty, its name too long, or its hash none */
    public ManualSent {
        if (bytes < 1 || pages < 1 || name.length() > LONGEST_NAME || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No file for a manual: " + name);
        }
    }
}
