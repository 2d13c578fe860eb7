/**
 * What lies between the server and the features, for every page alike:
 *
 * <ul>
 *   <li>requests: where they may come from and how much they may send, forms and files that are sent, what is refused;
 *   <li>which pages are closed: all of them for a time, those of certificates where none are issued, those that
 *       stand for other services where nothing is simulated;
 *   <li>answers: headers, compression, assets, pages for what nobody caught;
 *   <li>words: the language in use, faults in forms, times, and what the university has
 *       set for its pages.
 * </ul>
 */
package org.madoguchi.web;
