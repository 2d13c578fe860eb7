package org.madoguchi.application;

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
import jakarta.persistence.Table;
import java.util.Optional;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.ChargeKind;
import org.madoguchi.catalogue.TaxClass;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;

/** One line of what an application costs, as it was quoted; never changed. */
@Entity
@Table(name = "application_charge")
public class ApplicationCharge {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_charge_seq")
    @SequenceGenerator(name = "application_charge_seq", sequenceName = "application_charge_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id")
    private Application application;

    private int position;

    @Enumerated(EnumType.STRING)
    private ChargeKind kind;

    @Enumerated(EnumType.STRING)
    private CertificateType type;

    @Enumerated(EnumType.STRING)
    private Language language;

    private int quantity;
    private int unit;
    private int amount;

    @Enumerated(EnumType.STRING)
    private TaxClass tax;

    /** For the persistence provider. */
    protected ApplicationCharge() {}

    ApplicationCharge(Application application, int position, Charge quoted) {
        this.application = application;
        this.position = position;
        this.kind = quoted.kind();
        this.type = quoted.type().orElse(null);
        this.language = quoted.language().orElse(null);
        this.quantity = quoted.quantity();
        this.unit = quoted.unit();
        this.amount = quoted.amount();
        this.tax = quoted.tax();
    }

    /** As it was quoted. */
    public Charge charge() {
        return new Charge(kind, Optional.ofNullable(type), Optional.ofNullable(language), quantity, unit, amount, tax);
    }
}
