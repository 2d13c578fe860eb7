package org.madoguchi.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only what is worth trying again is told as an outage. */
class FaultKindTest {

    /** As a provider within a transaction tells of it, by the states of PostgreSQL and H2. */
    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE", // the connection broke
        "57P01, UNAVAILABLE", // the server is going down
        "57014, UNAVAILABLE", // the statement took too long
        "53300, UNAVAILABLE", // too many connections
        "40P01, UNAVAILABLE", // a deadlock, of which one is to try again
        "HYT00, UNAVAILABLE", // H2: somebody holds the row
        "90098, UNAVAILABLE", // H2: closed
        ", UNAVAILABLE", // a server's pool
        "22001, UNSTORABLE", // too long
        "22008, UNSTORABLE", // a time out of range
        "22021, UNSTORABLE", // NUL
        "23505, CONFLICT", // the same key
        "23502, UNEXPECTED",
        "42P01, UNEXPECTED"
    })
    void databasesTellByState(String state, FaultKind kind) {
        var fault = new TransactionalException(
                "commit",
                new RollbackException("rolled back").initCause(new PersistenceException(new SQLException("x", state))));
        assertEquals(kind, FaultKind.of(fault));
        assertEquals(kind == FaultKind.UNAVAILABLE, UnavailableException.isBehind(fault));
    }

    @ParameterizedTest
    @MethodSource("others")
    void othersTellByType(FaultKind kind, Throwable fault) {
        assertEquals(kind, FaultKind.of(new IllegalStateException("a page", fault)));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(FaultKind.DENIED, new AccessDeniedException("no right")),
                Arguments.of(FaultKind.UNAVAILABLE, new UnavailableException("no directory")),
                Arguments.of(FaultKind.UNAVAILABLE, new QueryTimeoutException("slow")),
                Arguments.of(FaultKind.UNAVAILABLE, new RollbackException("WildFly's")),
                Arguments.of(FaultKind.CONFLICT, new RollbackException("x").initCause(new OptimisticLockException())),
                Arguments.of(FaultKind.CONFLICT, new EntityExistsException()),
                Arguments.of(FaultKind.UNEXPECTED, new NonUniqueResultException()),
                Arguments.of(FaultKind.UNEXPECTED, new NullPointerException()));
    }
}
