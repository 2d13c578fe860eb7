package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.delivery.Delivery;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.delivery.DeliveryState;
import org.madoguchi.printing.PrintRegistration;
import org.madoguchi.printing.PrintService;

/** By what, and until when, the certificates of an application are received; on every page of the applicant's. */
@Named("receiving")
@RequestScoped
public class ReceivingBacking {

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    private final Map<String, List<PrintRegistration>> printed = new HashMap<>();
    private final Map<String, Optional<Delivery>> sent = new HashMap<>();

    /** Its numbers at the machines, while it can be printed. */
    public List<PrintRegistration> prints(Application one) {
        return one.getState() == ApplicationState.TO_PRINT
                ? printed.computeIfAbsent(one.getNumber(), number -> prints.of(number).stream()
                        .filter(print -> !print.getState().isOver())
                        .toList())
                : List.of();
    }

    /** Until when it waits at the counter; {@code null} where it does not. */
    public Instant collectUntil(Application one) {
        return one.getState() == ApplicationState.TO_COLLECT
                ? one.getStateAt().plus(ApplicationIssueService.COLLECTABLE)
                : null;
    }

    /** What became of it at the recipient's; {@code null} where it is not sent. */
    public Delivery delivery(Application one) {
        return sent.computeIfAbsent(one.getNumber(), deliveries::of).orElse(null);
    }

    /** Until when the recipient can open it; {@code null} where nobody can. */
    public Instant openUntil(Application one) {
        var delivery = one.getState().isSent() ? delivery(one) : null;
        return delivery != null && deliveries.isUsable(delivery) ? delivery.getExpiresAt() : null;
    }

    /** Why the recipient cannot open it any more, though nobody has called it off; as the end of a key, or empty. */
    public String shut(Application one) {
        var delivery = one.getState().isSent() ? delivery(one) : null;
        if (delivery == null || delivery.getState() == DeliveryState.CANCELLED || deliveries.isUsable(delivery)) {
            return "";
        }
        if (!deliveries.isResendable(delivery)) {
            return "erased";
        }
        return delivery.isLocked() ? "locked" : "over";
    }

    /** Whether its recipient can get another link. */
    public boolean resendable(Application one) {
        var delivery = one.getState().isSent() ? delivery(one) : null;
        return delivery != null && deliveries.isResendable(delivery);
    }
}
