package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Finds certificates and their files; joins the transaction of the service that calls, and changes nothing. */
@ApplicationScoped
public class CertificateFinder {

    @PersistenceContext
    private EntityManager entityManager;

    /** The certificate with this verification code. */
    public Optional<Certificate> byCode(VerificationCode code) {
        return one("c.codeHash = :value", code.hash());
    }

    /** The certificate with this issue number, in capitals. */
    public Optional<Certificate> byNumber(String number) {
        return one("c.number.written = :value", number);
    }

    /** The certificate of which this is a file: the PDF, the print face or the credential, even if erased since. */
    public Optional<Certificate> bySha256(byte[] hash) {
        return documentBySha256(hash).map(Document::getCertificate);
    }

    /** The file with this hash. */
    public Optional<Document> documentBySha256(byte[] hash) {
        return entityManager
                .createQuery("select d from Document d where d.sha256 = :hash", Document.class)
                .setParameter("hash", HexFormat.of().formatHex(hash))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Its files, bytes and all; none before it is signed. */
    public List<Document> documents(Certificate certificate) {
        return entityManager
                .createQuery(
                        "select d from Document d where d.certificate = :certificate order by d.id", Document.class)
                .setParameter("certificate", certificate)
                .getResultList();
    }

    /** Whether the bytes of its files are here: they are once it is signed, and until they are erased. */
    public boolean isKept(Certificate certificate) {
        return entityManager
                        .createQuery(
                                "select count(d) from Document d where d.certificate = :one and d.content is not null",
                                Long.class)
                        .setParameter("one", certificate)
                        .getSingleResult()
                > 0;
    }

    /** The file with this key. */
    public Optional<Document> document(Long id) {
        return entityManager
                .createQuery("select d from Document d join fetch d.certificate where d.id = :id", Document.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** One of its files. */
    public Optional<Document> document(Certificate certificate, DocumentKind kind) {
        return entityManager
                .createQuery(
                        "select d from Document d where d.certificate = :certificate and d.kind = :kind",
                        Document.class)
                .setParameter("certificate", certificate)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    private Optional<Certificate> one(String condition, String value) {
        return entityManager
                .createQuery("select c from Certificate c join fetch c.snapshot where " + condition, Certificate.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
