/**
 * What acts of staff do to a person, whoever ordered them: one for one person ({@code admin.help}), or one for many
 * ({@code admin.cohorts}). Nothing here asks who may: that is for the room that calls.
 */
package org.madoguchi.admin.deeds;
