package org.madoguchi.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.catalogue.Choice;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.ContentJson;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Language;

/** One type and language of an application. What it will say is kept as it was when it was applied for. */
@Entity
@Table(name = "application_item")
public class ApplicationItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_item_seq")
    @SequenceGenerator(name = "application_item_seq", sequenceName = "application_item_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id")
    private Application application;

    private int position;

    @Enumerated(EnumType.STRING)
    private CertificateType type;

    @Column(name = "type_version")
    private long typeVersion;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int copies;
    private boolean sealed;

    @Column(name = "unit_fee")
    private int unitFee;

    @Column(name = "valid_days")
    private Integer validDays;

    private String content;

    @ManyToMany
    @JoinTable(
            name = "application_certificate",
            joinColumns = @JoinColumn(name = "item_id"),
            inverseJoinColumns = @JoinColumn(name = "certificate_id"))
    @OrderBy("id")
    private List<Certificate> certificates = new ArrayList<>();

    /** For the persistence provider. */
    protected ApplicationItem() {}

    /** @throws IllegalArgumentException for no copy at all */
    ApplicationItem(Application application, int position, Wanted wanted) {
        if (wanted.copies() < 1) {
            throw new IllegalArgumentException("No copy of " + wanted.type());
        }
        this.application = application;
        this.position = position;
        this.type = wanted.type();
        this.language = wanted.language();
        this.copies = wanted.copies();
        this.sealed = wanted.sealed();
    }

    /** It is applied for: by which rules, and what it says. */
    void freeze(Choice by, Content said) {
        typeVersion = by.typeVersion();
        unitFee = by.fees().getOrDefault(language, 0);
        validDays = by.validDays().isPresent() ? by.validDays().getAsInt() : null;
        content = ContentJson.write(said);
    }

    /** The person was erased. */
    void forget() {
        content = null;
    }

    /**
     * One more of it is issued.
     *
     * @throws IllegalStateException when all copies are
     */
    void issued(Certificate certificate) {
        if (certificates.size() >= copies) {
            throw new IllegalStateException("Item " + id + " has all its copies");
        }
        certificates.add(certificate);
    }

    /** One of its copies was issued anew: the other is received in its place. */
    void reissued(Certificate before, Certificate after) {
        certificates.stream()
                .filter(one -> one.getId().equals(before.getId()))
                .findFirst()
                .ifPresent(one -> {
                    certificates.remove(one);
                    certificates.add(after);
                });
    }

    /** As the catalogue is asked for it. */
    public Wanted wanted() {
        return new Wanted(type, language, copies, sealed);
    }

    /** What it says; empty in a draft, and once the person was erased. */
    Optional<Content> getContent() {
        return Optional.ofNullable(content).map(ContentJson::read);
    }

    /** Whether there is a last day on which it is good. */
    boolean isEnding() {
        return validDays != null;
    }

    /** The last day on which it is good, if issued on that day; empty when it has none. */
    Optional<LocalDate> validUntil(LocalDate issuedOn) {
        return Optional.ofNullable(validDays).map(issuedOn::plusDays);
    }

    public Long getId() {
        return id;
    }

    public CertificateType getType() {
        return type;
    }

    public Language getLanguage() {
        return language;
    }

    public int getCopies() {
        return copies;
    }

    /** 厳封. */
    public boolean isSealed() {
        return sealed;
    }

    /** Which version of its type's rules it was applied for by. */
    public long getTypeVersion() {
        return typeVersion;
    }

    /** One a copy, once they are issued. */
    public List<Certificate> getCertificates() {
        return List.copyOf(certificates);
    }
}
