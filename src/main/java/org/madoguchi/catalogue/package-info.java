/**
 * What is offered: the types of certificates with their rules, the fees, and the days on which the counter is closed.
 * {@link org.madoguchi.catalogue.Eligibility} tells a student of every type whether it can be had, and if not why and
 * from when; {@link org.madoguchi.catalogue.Fees} what it costs. Each change of a type is a version more, so that an
 * application says by which rules it was made.
 */
package org.madoguchi.catalogue;
