package org.madoguchi.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets a query fail at once while the database is down. EclipseLink would try it three times, 5 s apart, and would ask
 * a connection that has just failed whether it is alive, which opens another one, while a person looks at an empty
 * page. It has no properties for that, and the interface for changing its session lies in another package with each of
 * its major versions; the session itself does not.
 */
@ApplicationScoped
class PromptFailure {

    @PersistenceUnit
    private EntityManagerFactory factory;

    /** After the schema, since this is the first use of the database by JPA. */
    void apply(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object context) {
        if (factory.getMetamodel().getClass().getName().startsWith("org.eclipse.persistence.")) {
            EclipseLink.failPromptly(factory);
        }
    }

    /** Loaded only where there is this provider. */
    private static final class EclipseLink {

        private EclipseLink() {}

        /** By an entity manager, which shares it with all others: Open Liberty's factory unwraps nothing. */
        static void failPromptly(EntityManagerFactory factory) {
            var entityManager = factory.createEntityManager();
            try {
                var login = entityManager.unwrap(Session.class).getLogin();
                login.setQueryRetryAttemptCount(0);
                login.setConnectionHealthValidatedOnError(false);
            } finally {
                entityManager.close();
            }
        }
    }
}
