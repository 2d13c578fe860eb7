package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.signin.CurrentSignIn;
import org.omnifaces.cdi.Param;

/** Which of the own applications a request is about: {@code ?number=}; another's is the same as none. */
@RequestScoped
class OwnApplicationBacking {

    @Inject
    private ApplicationService service;

    @Inject
    private CurrentSignIn current;

    @Inject
    @Param
    private String number;

    private Optional<Application> found;

    Optional<Application> find() {
        if (found == null) {
            found = service.find(current.getAccount().getId(), number);
        }
        return found;
    }

    /** As it is now. */
    void refresh() {
        found = null;
    }
}
