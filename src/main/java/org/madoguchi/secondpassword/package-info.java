/**
 * The second password, which belongs to this service alone: setting it at the first login, changing it, what it may
 * be, and how it is kept. {@link org.madoguchi.secondpassword.SecondPasswordPolicy} is asked by every flow that
 * takes a new one (setting, changing, resetting), so that they cannot disagree;
 * {@link org.madoguchi.secondpassword.Argon2idHasher} is the only place that turns one into what the database holds.
 * An account has none, then one by setting; a change or a reset replaces it. That the new one differs from the
 * current one and from the university password is no rule of the policy: it is checked where those two are at hand.
 */
package org.madoguchi.secondpassword;
