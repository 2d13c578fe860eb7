package org.madoguchi.login;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;
import org.madoguchi.audit.RefusalReason;

/** What is asked for beside the university's password. */
public interface SecondCredential extends Credential {

    /** What the trail says when it was wrong. */
    RefusalReason wrong();

    /** What was typed, if it was meant as a second password. */
    default Optional<String> password() {
        return Optional.empty();
    }
}
