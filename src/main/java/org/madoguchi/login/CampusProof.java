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
import org.madoguchi.throttle.BudgetService.Use;
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
        if (password.isBlank()) { // nothing would be sent
            return Optional.of(BindResult.WRONG);
        }
        return limits.takeBind(person.userId()).map(bind -> spend(bind, person, password));
    }

    /** Only what the directory may have counted is charged: not a right password, nor what was never sent. */
    private BindResult spend(Use bind, DirectoryPerson person, String password) {
        var counted = false;
        try {
            var answer = ask(person, password);
            counted = !answer.isRight();
            return answer;
        } catch (BindUnansweredException e) { // it may have failed
            counted = true;
            throw e;
        } finally {
            if (counted) {
                limits.bindFailed(bind);
            } else {
                limits.giveBindBack(bind);
            }
        }
    }

    private BindResult ask(DirectoryPerson person, String password) {
        var credential = new CampusPasswordCredential(person, password);
        return stores.validate(credential).getStatus() == Status.VALID ? BindResult.ACCEPTED : credential.result();
    }
}
