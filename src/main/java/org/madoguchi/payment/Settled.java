package org.madoguchi.payment;

import java.time.Instant;

/**
 * Where a payment stands at its provider.
 *
 * @param at when it was paid; {@code null} when it was not
 * @param amount whole yen, that was paid
 */
public record Settled(Status status, Instant at, int amount) {

    /** What a provider may answer. */
    public enum Status {
        /** Nobody has paid yet, and one can. */
        WAITING,
        /** 速報: the till has taken it, which it may take back yet. */
        PROMPT,
        /** 確報: it is paid. */
        FINAL,
        /** Nobody has paid, and nobody can any more. */
        ENDED,
        /** 速報取消, or the card's owner has objected: it was paid, and the money was taken back. */
        REVERSED
    }

    /** Without money. */
    public static Settled of(Status status) {
        return new Settled(status, null, 0);
    }
}
