package org.madoguchi.login;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.madoguchi.login.directory.BindResult;
import org.madoguchi.login.directory.CampusDirectory;

/**
 * Checks the university's password by a bind at the directory, as the entry that was found.
 *
 * @throws org.madoguchi.login.directory.DirectoryUnavailableException when the directory does not answer
 */
@ApplicationScoped
public class CampusPasswordIdentityStore implements IdentityStore {

    @Inject
    private CampusDirectory directory;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof CampusPasswordCredential typed ? check(typed) : NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(CampusPasswordCredential typed) {
        var person = typed.person();
        typed.answered(directory.authenticate(person, typed.password()));
        return typed.result() == BindResult.ACCEPTED
                ? new CredentialValidationResult(person.userId(), person.roles())
                : INVALID_RESULT;
    }
}
