/**
 * The operating manual inside the application: which of its pages explains which screen. The pages are in
 * {@code /manual}, the body of each topic (shared with the printable page) and the pictures of screens in
 * {@code WEB-INF/manual}, all words in the bundle {@code manual}. The manual needs nobody signed in, no session, no
 * script and no data.
 */
package org.madoguchi.manual;
