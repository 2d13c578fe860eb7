package org.madoguchi.login;

/** What both passwords come to: proved, or a refusal. */
sealed interface Proof permits Proved, LoginRefusal {}
