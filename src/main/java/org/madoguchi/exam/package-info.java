/**
 * What an examination of the parts around the service (稼働診断) says, and what it needs to look at them. Each feature
 * examines the part that it alone speaks to; package {@code doctor} asks them all.
 */
package org.madoguchi.exam;
