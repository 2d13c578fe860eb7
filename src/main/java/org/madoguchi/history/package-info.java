/** A person's own trail of the last 90 days. */
package org.madoguchi.history;
