package org.madoguchi.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/**
 * Whether people may be sent to this node: its schema is up to date and the database answers. Directory and mail server
 * do not count: without them pages still say what is the matter, and all nodes would be taken away at once.
 */
@ApplicationScoped
class Readiness {

    private static final int VALID_SECONDS = 1;

    @Inject
    private Settings settings;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private final KeptAnswer database =
            new KeptAnswer(work -> threads.newThread(work).start(), this::databaseAnswers);

    boolean isReady() {
        return ServiceStart.isOver() && database.isYes();
    }

    /** By a connection of its own: a pool that is busy for a while is no reason to send everybody elsewhere. */
    private boolean databaseAnswers() throws SQLException {
        try (var connection = new SettingsDataSource(settings).openNow()) {
            return connection.isValid(VALID_SECONDS);
        }
    }
}
