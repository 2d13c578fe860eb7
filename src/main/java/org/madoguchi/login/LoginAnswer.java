package org.madoguchi.login;

/** What a login comes to: a sign-in, or a refusal. Neither is an exception, since both are expected. */
public sealed interface LoginAnswer permits LoginResult, LoginRefusal {}
