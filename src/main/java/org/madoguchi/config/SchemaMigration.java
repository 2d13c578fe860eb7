package org.madoguchi.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.madoguchi.datasource.Drivers;
import org.madoguchi.datasource.SettingsDataSource;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.Start;

/**
 * Brings the schema up to date before anything uses it. Liquibase's lock lets one node do it while others wait; where
 * nothing is to do, it is not asked.
 */
@ApplicationScoped
public class SchemaMigration {

    /** Any number that nothing else in the database takes. */
    private static final long LOCK = 6_236_482_441L;

    private static final String CHANGELOG = "liquibase/db.changelog-master.xml";

    @Inject
    private Settings settings;

    void migrate(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object context) {
        try (var connection = new SettingsDataSource(settings).openUnlimited()) {
            try {
                migrate(connection);
            } finally {
                connection.abort(
                        Runnable::run); // a server's pool would hand it out again, with our lock and without a limit
            }
            Start.succeeded();
        } catch (SQLException e) {
            throw Start.databaseFailed(settings, e);
        } catch (IllegalStateException e) {
            throw Start.databaseFailed(settings, "names a database that cannot be used", e);
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
     * a
     * server's would keep the application for good.
     */
    private static void update(Connection connection) throws Exception {
        if (ChangeSets.areAllIn(connection)) {
            return;
        }
        queueUp(connection);
        var accessor = new ClassLoaderResourceAccessor(SchemaMigration.class.getClassLoader());
        Scope.child(Scope.Attr.resourceAccessor, accessor, () -> update(new JdbcConnection(connection)));
    }

    /**
     * On an empty database Liquibase has to make the table of its lock first, and of nodes that do so at the same
     * instant
     * one fails. PostgreSQL frees this lock when the connection ends; H2's file has one node.
     */
    private static void queueUp(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            }
        }
    }

    private static void update(JdbcConnection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .execute();
    }
}
