package org.madoguchi.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection whose process ends in the middle of it, without a word to the database. */
final class Dying {

    /** What the process ends with. */
    static final int STATUS = 9;

    private Dying() {}

    /** Passes so many statements on. */
    static Connection after(int statements, Connection connection) {
        var left = new AtomicInteger(statements);
        return over(Connection.class, connection, left);
    }

    private static <T> T over(Class<T> type, Object real, AtomicInteger left) {
        return type.cast(Proxy.newProxyInstance(
                Dying.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (real instanceof Statement
                            && method.getName().startsWith("execute")
                            && left.decrementAndGet() < 0) {
                        Runtime.getRuntime().halt(STATUS);
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        if (result instanceof CallableStatement statement) {
                            return over(CallableStatement.class, statement, left);
                        }
                        if (result instanceof PreparedStatement statement) {
                            return over(PreparedStatement.class, statement, left);
                        }
                        return result instanceof Statement statement ? over(Statement.class, statement, left) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
