package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.application.Application;
import org.madoguchi.application.Fault;

/** What the caller can do about an application as it stands. */
@ApplicationScoped
class QueueOffers {

    @Inject
    private ReplacementService replacements;

    @Inject
    private RefundService refunds;

    /** All that makes sense now. */
    Set<QueueAct> of(Application one) {
        var acts = ofState(one);
        if (refunds.isAskable(one)) {
            acts.add(QueueAct.REFUND_ASK);
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
            case PAID_LATE -> acts.add(QueueAct.REVIVE);
            case STUCK -> one.getFault().flatMap(QueueOffers::ofFault).ifPresent(acts::add);
            default -> {
                // It goes on by itself, or is over.
            }
        }
        return acts;
    }

    /** What keeps one going; money can be given back in any case. */
    private static Optional<QueueAct> ofFault(Fault fault) {
        if (fault.isForRetry()) {
            return Optional.of(QueueAct.RETRY);
        }
        return fault == Fault.AMOUNT ? Optional.of(QueueAct.REVIVE) : Optional.empty();
    }
}
