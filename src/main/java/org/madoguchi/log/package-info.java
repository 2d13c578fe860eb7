/**
 * What the lines of the log have in common with the trail and the error page: the ID of the request in which they were
 * written. By {@code java.util.logging} alone, which every server's log takes; what a line looks like is the server's.
 */
package org.madoguchi.log;
