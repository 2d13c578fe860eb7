/**
 * One-time links, and what is noted when their pages are opened.
 *
 * <pre>
 *            issue                 redeem (one POST by a person)
 *   (none) --------> usable ---------------------------------------> used
 *                      |  \  newer one asked for, wish cancelled,
 *                      |   `-------------------------------------> voided
 *                      |  time                  address or secret changed
 *                      `-----------------------------------------> expired
 * </pre>
 *
 * Opening a link changes nothing. Used, voided, expired and unknown links look the same from outside.
 */
package org.madoguchi.link;
