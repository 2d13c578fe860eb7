package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One face of a certificate as a file. Its bytes are erased after their time, since the ledger needs them no more and
 * each one kept is a risk; the hash stays, by which the very file is known again.
 */
@Entity
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_seq")
    @SequenceGenerator(name = "document_seq", sequenceName = "document_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private byte[] content;
    private int bytes;
    private String sha256;

    @Column(name = "erase_on")
    private LocalDate eraseOn;

    /** For the persistence provider. */
    protected Document() {}

    /** @throws IllegalArgumentException for a file without a byte */
    Document(Certificate certificate, DocumentKind kind, byte[] content, LocalDate eraseOn) {
        if (content.length == 0) {
            throw new IllegalArgumentException("A document of " + certificate.getNumber() + " is empty");
        }
        this.certificate = certificate;
        this.kind = kind;
        this.content = content.clone();
        this.bytes = content.length;
        this.sha256 = Sha256.hex(content);
        this.eraseOn = eraseOn;
    }

    public Long getId() {
        return id;
    }

    public Certificate getCertificate() {
        return certificate;
    }

    public DocumentKind getKind() {
        return kind;
    }

    /** Empty once it was erased. */
    public Optional<byte[]> getContent() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    /** How long it is, or was. */
    public int getBytes() {
        return bytes;
    }

    /** In hex. */
    public String getSha256() {
        return sha256;
    }

    /** From which day on it is erased; empty once it was. */
    public Optional<LocalDate> getEraseOn() {
        return Optional.ofNullable(eraseOn);
    }
}
