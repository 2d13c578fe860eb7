/** Slows guessing and keeps the directory safe: failures in a row with growing waits, and budgets per window. */
package org.madoguchi.throttle;
