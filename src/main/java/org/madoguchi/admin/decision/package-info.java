/**
 * What rooms of the desk share about what takes two persons: the buttons below a request, and what is asked of whoever
 * presses one. What a request is, and what becomes of it, is its room's.
 */
package org.madoguchi.admin.decision;
