package org.madoguchi.config;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a query fail at once while the database is down. EclipseLink would try it three times, 5 s apart, while a person
 * looks at an empty page; it has no property for that. Named in {@code persistence.xml}, called by EclipseLink alone.
 */
public class PromptFailure implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
