package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.madoguchi.client.Client;

/**
 * Notes that the page of a mailed link was opened. Of each link only the first few times, by machines and by people
 * apart: a scanner can neither fill the table nor crowd out the person who comes after it.
 */
@ApplicationScoped
@Transactional
public class LinkOpeningService {

    private static final int KEPT = 3;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Notes it, whatever has become of the link. */
    public void note(OneTimeLink opened, OpeningSigns signs, Client client) {
        var link = entityManager.getReference(OneTimeLink.class, opened.getId());
        var machine = signs.looksLikeMachine();
        if (count(link, machine) < KEPT) {
            entityManager.persist(new LinkOpening(link, machine, client, clock.instant()));
        }
    }

    private long count(OneTimeLink link, boolean machine) {
        return entityManager
                .createQuery(
                        "select count(o) from LinkOpening o where o.link = :link and o.machine = :machine", Long.class)
                .setParameter("link", link)
                .setParameter("machine", machine)
                .getSingleResult();
    }
}
