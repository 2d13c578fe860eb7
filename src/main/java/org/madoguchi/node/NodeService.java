package org.madoguchi.node;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.config.Version;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.job.Job;
import org.madoguchi.settings.Settings;

/** Says that this node is there, and knows which others are: by the clock of the database, whatever theirs say. */
@ApplicationScoped
@Transactional
public class NodeService {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** A node is there that has said so within some of those. */
    private static final Duration THERE = Duration.ofMinutes(2);
    /** What has said nothing for so long is of no interest. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int LONGEST_NAME = 255;
    private static final double MILLIS = 1000;

    private final String id = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** In no transaction: they cost what a password costs, and files are read for them. */
    private String prints;

    @PostConstruct
    void printSettings() {
        prints = SettingPrints.of(settings);
    }

    @Produces
    static Job job(NodeService service) {
        return Job.once("node", PAUSE, service::say);
    }

    /** This node is there. */
    public void say() {
        var known = Optional.ofNullable(entityManager.find(ServiceNode.class, id));
        var node = known.orElseGet(() -> new ServiceNode(id, name(), Version.VALUE, prints));
        node.seen(clock.instant(), now());
        if (known.isEmpty()) {
            entityManager.persist(node);
        }
    }

    /** The nodes that are there; this one only when it has said so. */
    public List<ServiceNode> there() {
        return entityManager
                .createQuery("select n from ServiceNode n where n.seenAt > :since order by n.name", ServiceNode.class)
                .setParameter("since", now().minus(THERE))
                .getResultList();
    }

    /** Removes those that have said nothing for long. */
    void removeOld(@Observes HousekeepingDue due) {
        entityManager
                .createQuery("delete from ServiceNode n where n.seenAt < :time")
                .setParameter("time", now().minus(KEPT))
                .executeUpdate();
    }

    /** By the clock of the database. */
    private Instant now() {
        var seconds = (Number) entityManager
                .createNativeQuery("SELECT EXTRACT(EPOCH FROM CURRENT_TIMESTAMP)")
                .getSingleResult();
        return Instant.ofEpochMilli(Math.round(seconds.doubleValue() * MILLIS));
    }

    private static String name() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
