package org.madoguchi.payment.simulator;

/** Where a simulated payment stands. Stored by name. */
public enum SimulatedState {

    /** It can be paid. */
    WAITING,
    /** 速報: scanned at the till. */
    PROMPT,
    /** 確報: settled; a card is at once. */
    FINAL,
    /** 速報取消: the till has taken it back. */
    REVERSED,
    /** Called off. */
    CANCELLED
}
