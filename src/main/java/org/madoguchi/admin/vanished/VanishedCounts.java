package org.madoguchi.admin.vanished;

/**
 * How many accounts have no entry in the directory.
 *
 * @param marked those not erased yet
 * @param suspended those of them that are suspended for it
 * @param erased those that have been erased
 */
public record VanishedCounts(long marked, long suspended, long erased) {}
