package org.madoguchi.login;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.madoguchi.secondpassword.Argon2idHasher;

/**
 * Checks the second password against the account. Every caller costs one slow hash, known or not. What the database has
 * damaged is nobody's second password. An account that has no second password yet is valid whatever was typed: its
 * set-up goes on (manual, 2.1 and 2.2).
 */
@ApplicationScoped
public class SecondPasswordIdentityStore implements IdentityStore {

    @Inject
    private Argon2idHasher hasher;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof SecondPasswordCredential typed ? check(typed) : NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(SecondPasswordCredential typed) {
        var account = typed.account();
        var phc = account == null ? null : account.getSecondPassword().orElse(null);
        if (phc == null) {
            hasher.spend();
            return account == null ? INVALID_RESULT : new CredentialValidationResult(account.getUserId());
        }
        return hasher.matches(typed.secondPassword(), phc) && !account.isSecondPasswordDisabled()
                ? new CredentialValidationResult(account.getUserId())
                : INVALID_RESULT;
    }
}
