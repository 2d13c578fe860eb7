/**
 * What the academic system says, from a file to the records. A file is first only looked at: each row is read, kept
 * apart and compared, and what is wrong or would change is told row by row. Nothing changes before somebody says so,
 * and above a number of changes, or when many students are missing, two have to.
 * <pre>
 *   READING --all rows read--> FAULTY   something is wrong in a row: mended in the file, never here
 *                         \--> DRY ----------------import----------------> APPLYING ---> APPLIED
 *                               \--many changes--> WAITING --another------/
 *                                   <--taken back-- | \--another, no--> REFUSED
 *   whatever nobody went on with, or decided, for a day: EXPIRED
 * </pre>
 * Memory is constant: rows are kept in the database, and compared and applied some hundred students at a time, each
 * time in a transaction of its own. An import that breaks off is gone on with by importing again.
 */
package org.madoguchi.record.importing;
