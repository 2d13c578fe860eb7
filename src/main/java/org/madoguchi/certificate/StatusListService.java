package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.job.Job;
import org.madoguchi.seal.Seal;

/** Signs the status lists anew: soon after a revocation, and daily, since programs believe an old one only so long. */
@ApplicationScoped
@Transactional
class StatusListService {

    /** Where programs get a list, with its key after it. */
    public static final String PATH = "/status/";

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration RENEWAL = Duration.ofDays(1);
    private static final Duration BELIEVED = Duration.ofDays(7);

    /** Native, because not every provider hands the hint for SKIP LOCKED on. */
    private static final String FREE = "SELECT id FROM status_list WHERE id = ?1 FOR UPDATE SKIP LOCKED";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CertificatePress press;

    @Inject
    private Seal seal;

    @Inject
    private PublicUrl url;

    @Inject
    private Clock clock;

    @Produces
    static Job job(StatusListService service) {
        return Job.once("status-lists", PAUSE, service::renew);
    }

    /** Signs each list that has changed, or was signed long ago, unless another node is at it. */
    public void renew() {
        if (press.isOn()) {
            stale().stream().filter(this::isFree).forEach(this::sign);
        }
    }

    private List<Long> stale() {
        return entityManager
                .createQuery(
                        "select l.id from StatusList l where l.signedAt is null or l.changedAt >= l.signedAt "
                                + "or l.signedAt < :old",
                        Long.class)
                .setParameter("old", clock.instant().minus(RENEWAL))
                .getResultList();
    }

    private boolean isFree(Long id) {
        return !entityManager
                .createNativeQuery(FREE)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Whoever revokes needs the same lock: what is not among the bits yet is signed the next time. */
    private void sign(Long id) {
        var now = clock.instant();
        var list = entityManager.find(StatusList.class, id);
        var bits = org.madoguchi.seal.StatusList.of(
                list.getPlaces(), ended(id).stream().mapToInt(Integer::intValue));
        var address = URI.create(url.page(PATH + id));
        list.signed(seal.credentials().sign(address, bits, now, Optional.of(now.plus(BELIEVED))), now);
    }

    private List<Integer> ended(Long id) {
        return entityManager
                .createQuery(
                        "select c.place.bit from Certificate c where c.place.listId = :list and c.state in :ended",
                        Integer.class)
                .setParameter("list", id)
                .setParameter("ended", List.of(CertificateState.REVOKED, CertificateState.SUPERSEDED))
                .getResultList();
    }
}
