package org.madoguchi.login;

import jakarta.security.enterprise.credential.Credential;
import org.madoguchi.login.directory.BindResult;
import org.madoguchi.login.directory.DirectoryPerson;

/** A typed university password and the person it should belong to; afterwards also what the directory said. */
class CampusPasswordCredential implements Credential {

    private final DirectoryPerson person;
    private final String password;
    private BindResult result = BindResult.WRONG;

    CampusPasswordCredential(DirectoryPerson person, String password) {
        this.person = person;
        this.password = password;
    }

    DirectoryPerson person() {
        return person;
    }

    String password() {
        return password;
    }

    void answered(BindResult answer) {
        result = answer;
    }

    BindResult result() {
        return result;
    }
}
