package org.madoguchi.login.directory;

import java.util.List;

/**
 * Whom a filter of the directory has.
 *
 * @param userIds as the entries spell them
 * @param all false when there are more, or it took too long to look
 */
public record FilteredPeople(List<String> userIds, boolean all) {}
