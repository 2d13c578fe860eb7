package org.madoguchi.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;
import org.madoguchi.login.directory.BindResult;
import org.madoguchi.login.directory.BindUnansweredException;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.login.directory.DirectoryUnavailableException;

/** Proves the university's password, as long as the account's {@link BindBudget} allows. */
@ApplicationScoped
class CampusProof {

    @Inject
    private BindBudget budget;

    @Inject
    private IdentityStoreHandler stores;

    /**
     * What the directory says to the password; empty when it may not be asked.
     *
     * @throws DirectoryUnavailableException when the directory does not answer
     */
    Optional<BindResult> prove(DirectoryPerson person, String password) {
        if (!budget.take(person.userId())) {
            return Optional.empty();
        }
        var credential = new CampusPasswordCredential(person, password);
        try {
            if (stores.validate(credential).getStatus() == Status.VALID) {
                budget.giveBack(person.userId());
                return Optional.of(BindResult.ACCEPTED);
            }
        } catch (BindUnansweredException e) { // it may have failed, so it stays spent
            throw e;
        } catch (DirectoryUnavailableException e) {
            budget.giveBack(person.userId());
            throw e;
        }
        return Optional.of(credential.result());
    }
}
