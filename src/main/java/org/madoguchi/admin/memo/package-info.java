/** メモ: what staff note about a student for each other, with the number of a ticket; the student sees none of it. */
package org.madoguchi.admin.memo;
