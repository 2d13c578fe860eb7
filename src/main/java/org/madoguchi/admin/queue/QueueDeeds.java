package org.madoguchi.admin.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.application.Application;
import org.madoguchi.application.DocumentSeen;
import org.madoguchi.payment.Cashier;
import org.madoguchi.text.SingleLine;

/** Does what was asked for about an application, outside of any transaction of its own. */
@ApplicationScoped
class QueueDeeds {

    private static final int LONGEST_NUMBER = 60;

    @Inject
    private QueueService service;

    @Inject
    private Cashier cashier;

    /**
     * What was typed for it; what the act does not take is not looked at.
     *
     * @param receipt number of the till's receipt
     * @param tracking number of the letter
     */
    record Form(String reason, String receipt, String tracking, Optional<DocumentSeen> seen) {}

    /**
     * Does it.
     *
     * @param found the application as the caller may see it
     * @return false when somebody, or time, was faster
     * @throws IllegalArgumentException for an act that answers with more than that
     */
    boolean does(QueueAct act, Optional<Application> found, Form form) {
        var key = found.map(Application::getId).orElse(-1L);
        return switch (act) {
            case APPROVE -> service.approve(key);
            case RETURN -> service.giveBack(key, form.reason());
            case REFUSE -> service.refuse(key, form.reason());
            case CALL_OFF -> {
                release(found);
                yield service.callOff(key, form.reason());
            }
            case CASH -> {
                release(found);
                yield service.receiveCash(key, number(form.receipt()));
            }
            case POST -> service.post(key, number(form.tracking()));
            case HAND_OVER -> service.handOver(key, form.seen().orElseThrow());
            case RETRY -> service.retry(key);
            case REVIVE, REPLACE_ASK, REFUND_ASK ->
                throw new IllegalArgumentException(act + " says more than yes or no");
        };
    }

    /** No till may take the money as well: its service is asked before, and outside of any transaction. */
    private void release(Optional<Application> found) {
        found.filter(service::isActable).map(Application::getNumber).ifPresent(cashier::release);
    }

    private static String number(String typed) {
        return SingleLine.of(typed, LONGEST_NUMBER);
    }
}
