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
import org.madoguchi.throttle.LoginLimits;

/** Proves the university's password, as long as {@link LoginLimits} allow. */
@ApplicationScoped
class CampusProof {

    @Inject
    private LoginLimits limits;

    @Inject
    private IdentityStoreHandler stores;

    /**
     * What the directory says to the password; empty when it may not be asked.
     *
     * @throws DirectoryUnavailableException when the directory does not answer
     */
    Optional<BindResult> prove(DirectoryPerson person, String password) {
        var bind = limits.takeBind(person.userId());
        if (bind.isEmpty()) {
            return Optional.empty();
        }
        var credential = new CampusPasswordCredential(person, password);
        try {
            if (stores.validate(credential).getStatus() == Status.VALID) {
                limits.giveBindBack(bind.get());
                return Optional.of(BindResult.ACCEPTED);
            }
        } catch (BindUnansweredException e) { // it may have failed, so it stays spent
            limits.bindFailed(bind.get());
            throw e;
        } catch (DirectoryUnavailableException e) {
            limits.giveBindBack(bind.get());
            throw e;
        }
        limits.bindFailed(bind.get());
        return Optional.of(credential.result());
    }
}
