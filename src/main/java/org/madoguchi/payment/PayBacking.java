package org.madoguchi.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.omnifaces.cdi.Param;

/** 支払い / Payment: {@code ?application=} of what; what is not one's own is the same 404 as what there is not. */
@Named
@RequestScoped
public class PayBacking {

    private static final String AGAIN = "/pay?faces-redirect=true&application=";

    @Inject
    private PaymentService payments;

    @Inject
    private Cashier cashier;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Faults faults;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String application;

    @Inject
    @Param
    private String method;

    private Optional<Payment> found;
    private Optional<PaymentAttempt> live;

    /** Whoever comes, also from the provider's page, sees what has become of it. */
    public void look() throws IOException {
        if (find().isEmpty()) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        } else if (!FacesContext.getCurrentInstance().isPostback()) {
            cashier.settle(application);
            found = null;
        }
    }

    /** 支払う: by the method chosen, on the provider's page if it has one. */
    public String pay() throws IOException {
        var chosen = Arrays.stream(PaymentMethod.values())
                .filter(one -> one.name().equals(method))
                .findFirst();
        if (chosen.isEmpty()) {
            faults.add("method", "pay.error.method");
            return null;
        }
        try {
            return goOn(cashier.pay(getPayment().getSubject(), chosen.get()));
        } catch (PaymentFailedException e) {
            faults.addGeneral("pay.error.provider");
            return null;
        }
    }

    private String goOn(Optional<PaymentAttempt> begun) throws IOException {
        var page = begun.flatMap(PaymentAttempt::getPage);
        if (page.isPresent()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(page.get());
            return null;
        }
        return AGAIN + application;
    }

    /** 支払方法の変更: not as long as somebody may pay in the way that was chosen before. */
    public String change() {
        if (cashier.release(getPayment().getSubject())) {
            return AGAIN + application;
        }
        faults.addGeneral("pay.error.still_payable");
        return null;
    }

    /** 申請の取消. */
    public String cancel() {
        if (cashier.callOff(getPayment().getSubject())) {
            return AGAIN + application;
        }
        faults.addGeneral("pay.error.still_payable");
        return null;
    }

    public Payment getPayment() {
        return find().orElseThrow();
    }

    /** In lower case, as the end of a key. */
    public String getState() {
        return getPayment().getState().name().toLowerCase(Locale.ROOT);
    }

    /** The look of its state. */
    public String getTone() {
        return switch (getPayment().getState()) {
            case PAID -> "good";
            case WAITING -> "idle";
            default -> "warn";
        };
    }

    /** Whether it can be paid now. */
    public boolean isOpen() {
        return find().filter(payment -> payment.isOpen(clock.instant())).isPresent();
    }

    /** The way that was chosen; {@code null} while none is. */
    public PaymentAttempt getChosen() {
        if (live == null) {
            live = find().map(Payment::getSubject).flatMap(cashier::live);
        }
        return live.orElse(null);
    }

    /** By which it can be paid. */
    public List<PaymentMethod> getMethods() {
        return List.copyOf(cashier.methods());
    }

    private Optional<Payment> find() {
        if (found == null) {
            found = Optional.ofNullable(application)
                    .filter(subject -> subject.matches("[A-Za-z0-9-]{1,32}"))
                    .flatMap(subject -> payments.findOwn(subject, current.getAccount()));
        }
        return found;
    }
}
