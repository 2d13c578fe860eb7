/** The page after the login (manual, 2.3), with the ways to everything else. */
package org.madoguchi.home;
