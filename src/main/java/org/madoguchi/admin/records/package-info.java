/**
 * The room of the students' records: files of the academic system are looked at and imported here, and students are
 * held back. Absent while {@code madoguchi.certificates} is not {@code true}.
 */
package org.madoguchi.admin.records;
