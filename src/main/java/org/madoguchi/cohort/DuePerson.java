package org.madoguchi.cohort;

/**
 * Somebody who is to be reminded to finish the set-up.
 *
 * @param account its key
 * @param name as the directory had it at the last login
 * @param reminders so many have gone before, since the address was proved
 */
public record DuePerson(long account, String userId, String name, int reminders) {}
