package org.madoguchi.payment.simulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.web.Faults;
import org.omnifaces.cdi.Param;

/** 模擬: a convenience store's till; {@code ?number=} of the slip or the customer is what was scanned. */
@Named
@RequestScoped
public class TillBacking {

    private static final String AGAIN = "/simulation/till?faces-redirect=true&number=";
    private static final int LONGEST_AMOUNT = 7;

    @Inject
    private SimulatedPaymentService service;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String number;

    @Inject
    @Param
    private String handed;

    @Inject
    @Param
    private String fault;

    private Optional<SimulatedPayment> found;

    /** Says so when a number was typed that is none. */
    public void look() {
        if (number != null && find().isEmpty()) {
            faults.add("number", "till.error.number");
        }
    }

    /** 速報: somebody pays. */
    public String scan() {
        return find().filter(payment -> service.scan(payment.getReference(), amount(payment), fault()))
                .map(payment -> AGAIN + number)
                .orElseGet(this::refuse);
    }

    /** 確報. */
    public String settle() {
        return find().filter(payment -> service.settle(payment.getReference(), fault()))
                .map(payment -> AGAIN + number)
                .orElseGet(this::refuse);
    }

    /** 速報取消. */
    public String takeBack() {
        return find().filter(payment -> service.takeBack(payment.getReference(), fault()))
                .map(payment -> AGAIN + number)
                .orElseGet(this::refuse);
    }

    private String refuse() {
        faults.addGeneral("till.error.state");
        return null;
    }

    private int amount(SimulatedPayment payment) {
        return Optional.ofNullable(handed)
                .filter(text -> text.matches("[0-9]{1," + LONGEST_AMOUNT + "}"))
                .map(Integer::valueOf)
                .orElse(payment.getAmount());
    }

    private NoticeFault fault() {
        return Arrays.stream(NoticeFault.values())
                .filter(one -> one.name().equals(fault))
                .findFirst()
                .orElse(NoticeFault.NONE);
    }

    public String getNumber() {
        return number;
    }

    /** What was scanned; {@code null} when there is none. */
    public SimulatedPayment getPayment() {
        return find().orElse(null);
    }

    /** In lower case, as the end of a key. */
    public String getState() {
        return getPayment().getState().name().toLowerCase(Locale.ROOT);
    }

    /** What may go wrong with the notice. */
    public List<NoticeFault> getNoticeFaults() {
        return List.of(NoticeFault.values());
    }

    private Optional<SimulatedPayment> find() {
        if (found == null) {
            found = Optional.ofNullable(number)
                    .map(text -> text.replaceAll("[\\s-]", ""))
                    .filter(text -> text.matches("[0-9]{1,20}"))
                    .flatMap(service::scanned);
        }
        return found;
    }
}
