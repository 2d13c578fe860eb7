package org.madoguchi.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** What is typed or shown at a till; which of them there are depends on the store. */
@Embeddable
public class PaymentNumbers {

    /** There are none. */
    public static final PaymentNumbers NONE = new PaymentNumbers(null, null, null);

    @Column(name = "slip_number")
    private String slip;

    @Column(name = "customer_number")
    private String customer;

    @Column(name = "confirmation_number")
    private String confirmation;

    /** For the persistence provider. */
    protected PaymentNumbers() {}

    /** Each may be {@code null}. */
    public PaymentNumbers(String slip, String customer, String confirmation) {
        this.slip = slip;
        this.customer = customer;
        this.confirmation = confirmation;
    }

    /** Whether there are any: whoever pays on a page needs none. */
    boolean isForTill() {
        return slip != null || customer != null;
    }

    /** 払込票番号 / Payment slip number. */
    public Optional<String> getSlip() {
        return Optional.ofNullable(slip);
    }

    /** お客様番号 / Customer number. */
    public Optional<String> getCustomer() {
        return Optional.ofNullable(customer);
    }

    /** 確認番号 / Confirmation number. */
    public Optional<String> getConfirmation() {
        return Optional.ofNullable(confirmation);
    }
}
