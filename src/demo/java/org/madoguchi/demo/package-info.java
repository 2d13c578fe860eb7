/**
 * A whole campus in one process, for trying the portal and for its tests: a directory with sample students and staff,
 * a mail server, an inbox page for its mails, and the command that runs the portal beside them. Nothing of it is part
 * of the portal; everything listens on the loopback address only.
 */
package org.madoguchi.demo;
