/**
 * The room of 一括処理 / Cohorts: people are chosen and looked at here, an act is started, by two where it takes two, and
 * done in the background by the very deeds that a single act has ({@code admin.deeds}). Only those who never came here
 * have no such deed: they are invited by {@code CohortInvitations}. What a cohort is, and how
 * it goes on, {@code cohort} says.
 */
package org.madoguchi.admin.cohorts;
