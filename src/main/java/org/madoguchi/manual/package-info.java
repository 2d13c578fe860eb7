/**
 * The operating manual inside the application: which of its pages explains which screen. The pages are in
 * {@code /manual}, the body of each topic (shared with the printable page) and the pictures of screens in
 * {@code WEB-INF/manual}, all words in the bundle {@code manual}. The manual needs nobody signed in, no session and no
 * script. Beside it stand what the university itself has to say, written at the desk: pages, which are notices, and a
 * PDF for each topic and language, of which each one ever sent stays and one is offered, from memory.
 */
package org.madoguchi.manual;
