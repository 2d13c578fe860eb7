/**
 * Who is or was enrolled as what, with which grades, and what holds somebody back: what the university's academic
 * system says, brought by import. The academic system is right; nothing here changes a record but the next import. Whom
 * something may be issued to, {@code catalogue} says.
 */
package org.madoguchi.record;
