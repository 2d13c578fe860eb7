package org.madoguchi.admin.prints;

/**
 * What cannot be read of a file.
 *
 * @param row as a spreadsheet counts
 * @param key end of the key of the text that says why, and what to do
 * @param value what stands there
 */
public record NumberFault(int row, String key, String value) {}
