package org.madoguchi.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.madoguchi.text.SingleLine;

/** To whom and for what something is sent. */
@Embeddable
public class Addressee {

    private static final int LONGEST = 200;

    private String email;
    private String recipient;
    private String department;

    @Column(name = "recipient_reference")
    private String reference;

    private String purpose;

    /** For the persistence provider. */
    protected Addressee() {}

    Addressee(DeliveryOrder order) {
        this.email = order.email();
        this.recipient = line(order.recipient());
        this.department = line(order.department());
        this.reference = line(order.reference());
        this.purpose = line(order.purpose());
    }

    private static String line(String typed) {
        return typed == null || typed.isBlank() ? null : SingleLine.of(typed, LONGEST);
    }

    public String getEmail() {
        return email;
    }

    /** 提出先. */
    public Optional<String> getRecipient() {
        return Optional.ofNullable(recipient);
    }

    /** 部署・担当者. */
    public Optional<String> getDepartment() {
        return Optional.ofNullable(department);
    }

    /** 受付番号. */
    public Optional<String> getReference() {
        return Optional.ofNullable(reference);
    }

    /** 利用目的. */
    public Optional<String> getPurpose() {
        return Optional.ofNullable(purpose);
    }
}
