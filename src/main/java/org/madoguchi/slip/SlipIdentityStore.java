package org.madoguchi.slip;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Checks the code of a counter slip, which stands in for the second password once; it is not spent by this. */
@ApplicationScoped
public class SlipIdentityStore implements IdentityStore {

    @Inject
    private SlipService slips;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof SlipCredential typed ? check(typed) : NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(SlipCredential typed) {
        var account = typed.account();
        return account != null && account.getId() != null && slips.isUsable(account, typed.code())
                ? new CredentialValidationResult(account.getUserId())
                : INVALID_RESULT;
    }
}
