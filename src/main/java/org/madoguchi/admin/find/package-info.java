/**
 * 学生検索: finds students by user ID, a part of the name, address, or a line pasted from a mail. What is typed becomes
 * words that each begin a word kept with the account ({@link org.madoguchi.account.SearchText}), so that the first page
 * comes straight from an index however many accounts there are; pages go on from the last row shown, not by counting.
 */
package org.madoguchi.admin.find;
