/** Text as people read it: the words of a language, and what comes from outside, made harmless. Knows no feature. */
package org.madoguchi.text;
