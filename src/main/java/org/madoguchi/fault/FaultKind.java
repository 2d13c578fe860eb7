package org.madoguchi.fault;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What a failure that nobody caught is to its reader. Only a part that does not answer, or is too busy, is worth trying
 * again: what a database refuses because of the values would be refused for ever.
 */
public enum FaultKind {
    /** The caller has no right to it. */
    DENIED,
    /** Somebody else was faster: the same row was changed, or one with the same key made. */
    CONFLICT,
    /** A value that no column takes: too long, out of range, of another form (SQL's class 22). */
    UNSTORABLE,
    /** A part does not answer, or is too busy. */
    UNAVAILABLE,
    /** Our own fault. */
    UNEXPECTED;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final List<Class<? extends Throwable>> CONFLICTS =
            List.of(OptimisticLockException.class, EntityExistsException.class);
    /** Programming errors, though they are told as the outages are. */
    private static final List<Class<? extends Throwable>> MISTAKES = List.of(
            NoResultException.class,
            NonUniqueResultException.class,
            EntityNotFoundException.class,
            TransactionRequiredException.class);
    /**
     * How servers tell of a database. {@link RollbackException} is what WildFly lets out of a transaction whose commit
     * failed, though it is checked.
     */
    private static final List<Class<? extends Throwable>> DATABASE = List.of(
            PersistenceException.class, SQLException.class, TransactionalException.class, RollbackException.class);

    /** What is behind a failure. */
    public static FaultKind of(Throwable failure) {
        if (isAmong(failure, List.of(AccessDeniedException.class))) {
            return DENIED;
        }
        if (isAmong(failure, List.of(UnavailableException.class))) {
            return UNAVAILABLE;
        }
        if (isAmong(failure, CONFLICTS)) {
            return CONFLICT;
        }
        return isAmong(failure, DATABASE) && !isAmong(failure, MISTAKES) ? ofDatabase(failure) : UNEXPECTED;
    }

    /** By SQL's states; what has none was said by a pool or a transaction, and is an outage. */
    private static FaultKind ofDatabase(Throwable failure) {
        var state = FailureCauses.of(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> Optional.ofNullable(((SQLException) cause).getSQLState())
                        .orElse(""))
                .filter(text -> text.length() > 1)
                .findFirst()
                .orElse("  ");
        return switch (state.substring(0, 2)) {
            case "22" -> UNSTORABLE;
            case "23" -> state.equals(UNIQUE_VIOLATION) ? CONFLICT : UNEXPECTED;
            case "0A", "21", "42", "44" -> UNEXPECTED;
            default -> UNAVAILABLE;
        };
    }

    private static boolean isAmong(Throwable failure, List<Class<? extends Throwable>> types) {
        return FailureCauses.of(failure).anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }
}
