package org.madoguchi.config;

import java.sql.Connection;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * A connection for Liquibase on which a change and the row that says so are one transaction. Liquibase commits one,
 * then the other: a node killed between them left a change that every later start tried to make again, in vain. H2,
 * which commits each statement, has its {@link SafetyCopy}.
 */
final class ChangeWithItsRow extends JdbcConnection {

    private final ChangeExecListener listener = new AbstractChangeExecListener() {
        @Override
        public void willRun(ChangeSet change, DatabaseChangeLog log, Database database, ChangeSet.RunStatus status) {
            withoutRow = true;
        }
    };
    private boolean withoutRow;

    ChangeWithItsRow(Connection connection) {
        super(connection);
    }

    /** To be told to Liquibase. */
    ChangeExecListener listener() {
        return listener;
    }

    @Override
    public void commit() throws DatabaseException {
        if (withoutRow) {
            withoutRow = false;
        } else {
            super.commit();
        }
    }
}
