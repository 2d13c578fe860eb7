package org.madoguchi.fault;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.List;

/** A part of the service does not answer or has too much to do: try again soon. Pages answer 503 (RFC 9110, 15.6.4). */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /**
     * {@link RollbackException} is what WildFly lets out of a transaction whose commit failed, though it is checked.
     */
    private static final List<Class<? extends Throwable>> TYPES = List.of(
            UnavailableException.class,
            PersistenceException.class,
            SQLException.class,
            TransactionalException.class,
            RollbackException.class);

    /** What does not answer, for the log. */
    public UnavailableException(String message) {
        super(message);
    }

    /** What does not answer, for the log, and why. */
    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether a part that does not answer is behind a failure: this exception, or one that servers tell of a database.
     */
    public static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> TYPES.stream().anyMatch(type -> type.isInstance(cause)));
    }
}
