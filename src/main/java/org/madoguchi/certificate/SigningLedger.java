package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 署名の状態 / Signing state, for those who look after it; joins the transaction of the service that calls. */
@ApplicationScoped
public class SigningLedger {

    @PersistenceContext
    private EntityManager entityManager;

    /** How many certificates wait for their signature. */
    public long countWaiting() {
        return entityManager
                .createQuery("select count(j) from IssueJob j", Long.class)
                .getSingleResult();
    }

    /** Those that wait, the longest first, at most so many. */
    public List<IssueJob> waiting(int max) {
        return entityManager
                .createQuery(
                        "select j from IssueJob j join fetch j.certificate order by j.certificate.id", IssueJob.class)
                .setMaxResults(max)
                .getResultList();
    }

    /** The one that waits for this certificate. */
    public Optional<IssueJob> find(Certificate certificate) {
        return Optional.ofNullable(entityManager.find(IssueJob.class, certificate.getId()));
    }

    /** How many certificates each key has signed, the most used first; what was revoked since counts as well. */
    public List<KeyUse> keyUses() {
        return entityManager
                .createQuery(
                        "select c.signed.keyId, count(c) from Certificate c where c.signed.keyId is not null "
                                + "group by c.signed.keyId",
                        Object[].class)
                .getResultStream()
                .map(row -> new KeyUse((String) row[0], ((Number) row[1]).longValue()))
                .sorted(Comparator.comparing(KeyUse::uses).reversed())
                .toList();
    }

    /** @param key the SHA-256 of its certificate, in hex */
    public record KeyUse(String key, long uses) {

        private static final int SHOWN = 16;

        /** As much of the key's name as tells it from any other. */
        public String getShortKey() {
            return key.substring(0, Math.min(SHOWN, key.length()));
        }
    }

    /** When a certificate was last signed. */
    public Optional<Instant> lastSignedAt() {
        return entityManager
                .createQuery(
                        "select c from Certificate c where c.state = :valid order by c.issuedAt desc, c.id desc",
                        Certificate.class)
                .setParameter("valid", CertificateState.VALID)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(Certificate::getSigned)
                .map(Signed::getAt);
    }
}
