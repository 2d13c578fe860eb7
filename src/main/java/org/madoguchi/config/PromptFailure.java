package org.madoguchi.config;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a query fail at once while the database is down. EclipseLink would try it three times, 5 s apart, and would ask
 * a
 * connection that has just failed whether it is alive, which opens another one, while a person looks at an empty page;
 * it
 * has no properties for that. Named in {@code persistence.xml}, called by EclipseLink alone.
 */
public class PromptFailure implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var login = session.getLogin();
        login.setQueryRetryAttemptCount(0);
        login.setConnectionHealthValidatedOnError(false);
    }
}
