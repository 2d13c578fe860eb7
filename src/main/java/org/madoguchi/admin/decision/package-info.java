/**
 * What rooms of the desk share about what takes two persons: the buttons below a request, what is asked of whoever
 * presses one, and the beans of pages that list requests or show what one is about. What a request is, and what becomes
 * of it, is its room's.
 */
package org.madoguchi.admin.decision;
