package org.madoguchi.delivery;

/** Where a delivery stands. Stored by name. */
public enum DeliveryState {

    /** The recipient has it, and has not opened it. */
    SENT,
    /** The recipient has opened it. */
    OPENED,
    /** It was called off before anybody had opened it. */
    CANCELLED,
    /** Its time was over before anybody had opened it. */
    EXPIRED
}
