package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.madoguchi.delivery.Delivery;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.delivery.DeliveryStanding;
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
    private final Map<String, Optional<DeliveryStanding>> sent = new HashMap<>();

    /** Reads what a page of them shows at once. */
    void read(List<Application> page) {
        var toPrint = numbers(page, one -> one.getState() == ApplicationState.TO_PRINT);
        var registrations = prints.of(toPrint);
        toPrint.forEach(number -> printed.put(number, registrations.getOrDefault(number, List.of())));
        var gone = numbers(page, one -> one.getState().isSent());
        var standings = deliveries.standings(gone);
        gone.forEach(number -> sent.put(number, Optional.ofNullable(standings.get(number))));
    }

    private static List<String> numbers(List<Application> page, Predicate<Application> which) {
        return page.stream().filter(which).map(Application::getNumber).toList();
    }

    /** As it is now. */
    void refresh() {
        printed.clear();
        sent.clear();
    }

    /** Its numbers at the machines, while it can be printed. */
    public List<PrintRegistration> prints(Application one) {
        if (one.getState() != ApplicationState.TO_PRINT) {
            return List.of();
        }
        return printed.computeIfAbsent(one.getNumber(), prints::of).stream()
                .filter(print -> !print.getState().isOver())
                .toList();
    }

    /** Until when it waits at the counter; {@code null} where it does not. */
    public Instant collectUntil(Application one) {
        return one.getState() == ApplicationState.TO_COLLECT
                ? one.getStateAt().plus(ApplicationIssueService.COLLECTABLE)
                : null;
    }

    /** What became of it at the recipient's; {@code null} where it is not sent. */
    public Delivery delivery(Application one) {
        return standing(one).map(DeliveryStanding::delivery).orElse(null);
    }

    /** Until when the recipient can open it; {@code null} where nobody can. */
    public Instant openUntil(Application one) {
        return away(one)
                .filter(DeliveryStanding::usable)
                .map(standing -> standing.delivery().getExpiresAt())
                .orElse(null);
    }

    /** Why the recipient cannot open it any more, though nobody has called it off; as the end of a key, or empty. */
    public String shut(Application one) {
        return away(one)
                .filter(standing -> standing.delivery().getState() != DeliveryState.CANCELLED && !standing.usable())
                .map(ReceivingBacking::why)
                .orElse("");
    }

    private static String why(DeliveryStanding shut) {
        if (!shut.resendable()) {
            return "erased";
        }
        return shut.delivery().isLocked() ? "locked" : "over";
    }

    /** Whether its recipient can get another link. */
    public boolean resendable(Application one) {
        return away(one).filter(DeliveryStanding::resendable).isPresent();
    }

    private Optional<DeliveryStanding> away(Application one) {
        return one.getState().isSent() ? standing(one) : Optional.empty();
    }

    private Optional<DeliveryStanding> standing(Application one) {
        return sent.computeIfAbsent(
                one.getNumber(),
                number -> Optional.ofNullable(
                        deliveries.standings(List.of(number)).get(number)));
    }
}
