package org.madoguchi.paper;

import java.util.List;

/**
 * One type of paper in one language.
 *
 * @param version SHA-256 of its files
 */
record Template(String name, String title, Frame frame, List<Block> blocks, String version) {}
