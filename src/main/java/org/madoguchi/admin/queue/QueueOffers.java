package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.application.Application;
import org.madoguchi.application.Fault;
import org.madoguchi.payment.Payment;
import org.madoguchi.payment.PaymentState;

/** What the caller can do about an application as it stands. */
@ApplicationScoped
class QueueOffers {

    @Inject
    private ReplacementService replacements;

    @Inject
    private DeskAccess access;

    /**
     * All that makes sense now.
     *
     * @param payment what is known of it, where something was ever to be paid
     * @param paidTwice whether money came a second time
     */
    Set<QueueAct> of(Application one, Optional<Payment> payment, boolean paidTwice) {
        var acts = ofState(one);
        payment.flatMap(this::ofCash).ifPresent(acts::add);
        if (paidTwice) {
            acts.add(QueueAct.REFUND_TWICE);
        }
        return acts;
    }

    private Set<QueueAct> ofState(Application one) {
        var acts = EnumSet.noneOf(QueueAct.class);
        switch (one.getState()) {
            case IN_REVIEW ->
                acts.addAll(List.of(QueueAct.APPROVE, QueueAct.RETURN, QueueAct.REFUSE, QueueAct.CALL_OFF));
            case RETURNED -> acts.add(QueueAct.CALL_OFF);
            case AWAITING_PAYMENT -> acts.addAll(List.of(QueueAct.CALL_OFF, QueueAct.CASH));
            case TO_POST -> acts.add(QueueAct.POST);
            case SEND_CANCELLED -> {
                if (replacements.isAskable(one.getId())) {
                    acts.add(QueueAct.REPLACE_ASK);
                }
            }
            case TO_COLLECT, UNCOLLECTED -> acts.add(QueueAct.HAND_OVER);
            case PAID_LATE -> acts.addAll(List.of(QueueAct.REVIVE, QueueAct.REFUND));
            case STUCK ->
                acts.add(one.getFault().filter(Fault::isForRetry).isPresent() ? QueueAct.RETRY : QueueAct.REVIVE);
            default -> {
                // It goes on by itself, or is over.
            }
        }
        return acts;
    }

    /** Giving cash back takes two. */
    private Optional<QueueAct> ofCash(Payment payment) {
        if (payment.getState() != PaymentState.PAID
                || payment.getReceiptNumber().isEmpty()) {
            return Optional.empty();
        }
        return payment.getTakeBackBy().isEmpty()
                ? Optional.of(QueueAct.TAKE_BACK_ASK)
                : payment.getTakeBackBy().filter(asker -> !access.isOwn(asker)).map(asker -> QueueAct.TAKE_BACK);
    }
}
