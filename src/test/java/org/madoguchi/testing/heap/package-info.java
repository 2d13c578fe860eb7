/** Reads what the memory of another process holds, and by whom it is held. */
package org.madoguchi.testing.heap;
