package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** The signed status lists; joins the transaction of the service that calls. */
@ApplicationScoped
public class StatusLists {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The list with this key as it was last signed; empty when there is none, or it was not signed yet. */
    public Optional<String> current(long id) {
        return Optional.ofNullable(entityManager.find(StatusList.class, id)).flatMap(StatusList::getJwt);
    }

    /** A bit changes: its list has to be signed anew. The time is taken under the lock that signing needs too. */
    void change(StatusPlace place) {
        entityManager
                .find(StatusList.class, place.getList(), LockModeType.PESSIMISTIC_WRITE)
                .change(clock.instant());
    }
}
