package org.madoguchi.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.ChangeExecListenerCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.madoguchi.datasource.Drivers;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/**
 * Brings the schema up to date before anything uses it. One node does it while others wait ({@link SchemaLock}); where
 * nothing is to do ({@link ChangeSets}), Liquibase is not asked.
 */
@ApplicationScoped
public class SchemaMigration {

    private static final String CHANGELOG = "liquibase/db.changelog-master.xml";

    @Inject
    private Settings settings;

    void migrate(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object context) {
        try (var connection = new SettingsDataSource(settings).openUnlimited()) {
            try {
                migrate(connection);
            } finally {
                // a server's pool would hand it out again, with our lock and without a limit
                connection.abort(Runnable::run);
            }
            ServiceStart.succeeded();
        } catch (SQLException e) {
            throw ServiceStart.databaseFailed(settings, e);
        } catch (IllegalStateException e) {
            throw ServiceStart.databaseFailed(settings, "names a database that cannot be used", e);
        }
    }

    void leave(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) throws SQLException {
        Drivers.leave();
    }

    /**
     * Brings the schema behind the connection up to date.
     *
     * @throws IllegalStateException when that fails
     */
    public static void migrate(Connection connection) {
        var migration = new FutureTask<Void>(() -> {
            update(connection);
            return null;
        });
        new Thread(migration, "madoguchi-schema").start();
        try {
            migration.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The schema could not be brought up to date: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Run by a thread of its own, which ends: Liquibase leaves itself with its thread and all that are born of it, and
     * a server's would keep the application for good.
     */
    private static void update(Connection connection) throws Exception {
        if (ChangeSets.areAllIn(connection)) {
            return;
        }
        SchemaLock.take(connection);
        if (ChangeSets.areAllIn(connection)) { // by the node that was waited for
            return;
        }
        var copy = SafetyCopy.make(connection);
        var accessor = new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
        // What it would print goes to the log, whose lines may have to be JSON.
        Scope.child(
                Map.of(Scope.Attr.resourceAccessor.name(), accessor, Scope.Attr.ui.name(), new LoggerUIService()),
                () -> update(new ChangeWithItsRow(connection)));
        ChangeSets.note(connection);
        copy.ifPresent(SafetyCopy::remove);
    }

    private static void update(ChangeWithItsRow connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ChangeExecListenerCommandStep.CHANGE_EXEC_LISTENER_ARG, connection.listener())
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
                .execute();
    }
}
