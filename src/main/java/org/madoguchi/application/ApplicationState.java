package org.madoguchi.application;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an application stands; the ways between are drawn in the package's text. Stored by name. */
public enum ApplicationState {

    /** Being written; the only state in which what is wanted changes. */
    DRAFT,
    /** One of staff has to allow it, before anything is paid. */
    IN_REVIEW,
    /** Staff gave it back with a reason: it can be corrected. */
    RETURNED,
    /** Staff refused it with a reason. */
    REFUSED,
    /** Nothing is issued before it is paid. */
    AWAITING_PAYMENT,
    /** Nothing was paid in time. */
    EXPIRED,
    /** Taken back by the applicant before anything was paid. */
    CANCELLED,
    /** Paid, or nothing to pay: being issued and signed. */
    PAID,
    /** Cannot be issued, or not printed: staff look at it. */
    STUCK,
    /** Signed; the applicant can download it. */
    ISSUED,
    /** Waits at the convenience store, once its number is known. */
    TO_PRINT,
    PRINTED,
    PRINT_EXPIRED,
    /** Staff put it ready at the counter. */
    TO_COLLECT,
    HANDED_OVER,
    /** Not collected in time. */
    UNCOLLECTED,
    /** Staff post it. */
    TO_POST,
    POSTED,
    /** The recipient has its mail. */
    SENT,
    OPENED,
    SEND_CANCELLED,
    SEND_EXPIRED,
    /** Money came for what was over by then: staff revive it, or give the money back. */
    PAID_LATE,
    /** The money was given back: it came late, or for what could not be issued or received. */
    REFUNDED,
    /** The payment was taken back after it counted: the certificates are revoked. */
    REVERSED;

    private static final Set<ApplicationState> RECEIVING = EnumSet.of(ISSUED, TO_PRINT, TO_COLLECT, TO_POST, SENT);
    private static final Set<ApplicationState> UNPAID =
            EnumSet.of(DRAFT, IN_REVIEW, RETURNED, REFUSED, AWAITING_PAYMENT, EXPIRED, CANCELLED, PAID_LATE, REFUNDED);

    /** Whether it can go there from here. */
    public boolean leadsTo(ApplicationState next) {
        return next == REVERSED ? isPaid() : next().contains(next);
    }

    private Set<ApplicationState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, AWAITING_PAYMENT, PAID, RETURNED);
            case IN_REVIEW -> EnumSet.of(AWAITING_PAYMENT, PAID, RETURNED, REFUSED, CANCELLED);
            case RETURNED -> EnumSet.of(DRAFT, CANCELLED);
            case AWAITING_PAYMENT -> EnumSet.of(PAID, EXPIRED, CANCELLED, STUCK);
            case EXPIRED, CANCELLED -> EnumSet.of(PAID_LATE);
            case PAID_LATE -> EnumSet.of(PAID, REFUNDED);
            case PAID -> EnumSet.of(STUCK, ISSUED, TO_PRINT, TO_COLLECT, TO_POST, SENT);
            case STUCK -> EnumSet.of(PAID, REFUNDED);
            case TO_PRINT -> EnumSet.of(PRINTED, PRINT_EXPIRED, STUCK, PAID);
            case TO_COLLECT -> EnumSet.of(HANDED_OVER, UNCOLLECTED);
            case UNCOLLECTED -> EnumSet.of(HANDED_OVER);
            case TO_POST -> EnumSet.of(POSTED);
            case SEND_EXPIRED -> EnumSet.of(SENT, SEND_CANCELLED);
            case SENT -> EnumSet.of(OPENED, SEND_CANCELLED, SEND_EXPIRED);
            default -> EnumSet.noneOf(ApplicationState.class);
        };
    }

    /** Whether its money counts. */
    public boolean isPaid() {
        return !UNPAID.contains(this) && this != REVERSED;
    }

    /** Whether the applicant, or the recipient, can receive it now. */
    public boolean isReceiving() {
        return RECEIVING.contains(this);
    }

    /** Whether it went to a recipient, who may need another link: opened, not opened, or not in time. */
    boolean isSent() {
        return this == SENT || this == OPENED || this == SEND_EXPIRED;
    }

    /** Whether it ended before anything of it was had: what it stood for can be asked for again. */
    boolean isVoid() {
        return this == REFUSED || this == CANCELLED || this == EXPIRED;
    }

    /** Those. */
    static Set<ApplicationState> voids() {
        return all(ApplicationState::isVoid);
    }

    /** Whether what it asks for counts for the quotas of its types. */
    boolean isCounted() {
        return isPaid() || this == IN_REVIEW || this == AWAITING_PAYMENT;
    }

    /** The states in which it counts. */
    static Set<ApplicationState> counted() {
        return all(ApplicationState::isCounted);
    }

    private static Set<ApplicationState> all(Predicate<ApplicationState> which) {
        return Stream.of(values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
