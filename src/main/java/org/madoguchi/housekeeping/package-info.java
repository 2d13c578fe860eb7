/** Removes what has had its time. Uses what every feature stands on; nothing uses it. */
package org.madoguchi.housekeeping;
