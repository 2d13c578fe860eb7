package org.madoguchi.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
    private OneTimeLinkService links;

    @Inject
    private Clock clock;

    /** What a request shows of itself, once it is known how old its link is. */
    @FunctionalInterface
    public interface Signs {

        /** @param age since the link was issued */
        OpeningSigns at(Duration age);
    }

    /** Notes it, whatever has become of the link; a token that no link has leaves no trace. */
    public void note(LinkPurpose purpose, String token, Signs signs, Client client) {
        links.find(purpose, token).ifPresent(link -> {
            var now = clock.instant();
            var machine = signs.at(Duration.between(link.getCreatedAt(), now)).looksLikeMachine();
            if (count(link, machine) < KEPT) {
                entityManager.persist(new LinkOpening(link, machine, client, now));
            }
        });
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
