package org.madoguchi.paper;

import java.util.Set;

/**
 * One of what a paper says line by line.
 *
 * @param label as it is printed
 * @param value as it is printed
 * @param fields what of the content stands in it
 */
public record Particular(String label, String value, Set<Field> fields) {}
