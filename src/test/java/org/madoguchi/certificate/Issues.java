package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.audit.Detail;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Language;

/** Issues certificates for tests, and looks at what became of them. */
@ApplicationScoped
@Transactional
public class Issues {

    static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private IssueService service;

    @Inject
    private SigningQueueService queue;

    @Inject
    private RevocationService revocation;

    @Inject
    private Clock clock;

    public Certificate issue() {
        return issue(Optional.empty());
    }

    public Certificate issueFor(String userId) {
        var account = new Account(userId, "例示 花", Locale.JAPANESE, clock.instant());
        entities.persist(account);
        return issue(Optional.of(account));
    }

    private Certificate issue(Optional<Account> account) {
        return issue(CertificateType.ENROLMENT, content(), account);
    }

    public Certificate issue(CertificateType type, Content content) {
        return issue(type, content, Optional.empty());
    }

    private Certificate issue(CertificateType type, Content content, Optional<Account> account) {
        return service.issue(
                new IssueOrder(type, service.proof(content, false), account, Optional.empty(), Optional.empty()));
    }

    public Certificate reissue(Certificate certificate) {
        return revocation
                .reissue(certificate.getId(), EndReason.LOST, "clerk01", Detail.NONE)
                .orElseThrow();
    }

    public Set<String> words(Certificate certificate) {
        return entities.find(Certificate.class, certificate.getId()).words();
    }

    public static Content content() {
        return SampleContents.find("enrolment", Language.JA).orElseThrow();
    }

    /** Issued, and signed as if by a worker. */
    public Certificate valid(Certificate certificate) {
        var task = queue.claim().orElseThrow();
        queue.done(task, files(String.valueOf(task.certificate())));
        return stored(certificate);
    }

    public static SignedFiles files(String text) {
        var signed = new Signed(java.time.Instant.parse("2026-04-01T00:00:00Z"), "1", "f".repeat(64), "key", "B-T");
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new SignedFiles((text + " pdf").getBytes(java.nio.charset.StandardCharsets.UTF_8), PDF, bytes, signed);
    }

    public Certificate stored(Certificate certificate) {
        return stored(certificate.getId());
    }

    public Certificate stored(Long id) {
        entities.flush(); // what is refreshed would be lost
        var found = entities.find(Certificate.class, id);
        entities.refresh(found);
        found.getSnapshot().getTemplate();
        found.getSuccessor().ifPresent(Certificate::getNumber);
        return found;
    }

    public Optional<IssueJob> job(Certificate certificate) {
        return Optional.ofNullable(entities.find(IssueJob.class, certificate.getId()));
    }

    public List<Document> documents(Certificate certificate) {
        return entities.createQuery("select d from Document d where d.certificate = :one order by d.id", Document.class)
                .setParameter("one", certificate)
                .getResultList();
    }

    /** The numbers that were taken within the series, in order. */
    public List<Long> serials() {
        return entities.createQuery("select c.number.serial from Certificate c order by c.number.serial", Long.class)
                .getResultList();
    }

    public void revoke(Certificate certificate) {
        revocation.revoke(certificate.getId(), EndReason.FRAUD, "clerk01", Detail.NONE);
    }
}
