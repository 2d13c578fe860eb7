/** Text as people read it: what comes from outside, made harmless. Knows nothing of any feature. */
package org.madoguchi.text;
