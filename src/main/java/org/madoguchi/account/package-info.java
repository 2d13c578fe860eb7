/**
 * Who has an account, and its state; shared by every feature. An account changes by verbs that features call inside
 * their own transactions. Here too: what a typed user ID or mail address must look like.
 */
package org.madoguchi.account;
