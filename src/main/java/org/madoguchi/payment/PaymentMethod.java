package org.madoguchi.payment;

import java.util.Locale;

/** 支払方法 / Payment method. Stored by name. */
public enum PaymentMethod {

    /** クレジットカード, on the provider's own page. */
    CARD,
    /** コンビニ払い: numbers for the till. */
    KONBINI,
    /** 窓口での現金払い. */
    CASH;

    /** The end of its keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
