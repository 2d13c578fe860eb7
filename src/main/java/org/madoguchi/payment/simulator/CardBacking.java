package org.madoguchi.payment.simulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.madoguchi.client.Secret;
import org.omnifaces.cdi.Param;

/** 模擬: the page of the payment service on which a card is charged; {@code ?reference=} for what. */
@Named
@RequestScoped
public class CardBacking {

    @Inject
    private SimulatedPaymentService service;

    @Inject
    @Param
    private String reference;

    private Optional<SimulatedPayment> found;

    /** One answer for all that there is not. */
    public void look() throws IOException {
        if (find().isEmpty()) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    /** Charges it, and leads back in any case. */
    public void pay() throws IOException {
        service.payByCard(reference);
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(getPayment().getReturnUrl());
    }

    public SimulatedPayment getPayment() {
        return find().orElseThrow();
    }

    /** Whether it can be paid. */
    public boolean isWaiting() {
        return find().filter(payment -> payment.getState() == SimulatedState.WAITING)
                .isPresent();
    }

    private Optional<SimulatedPayment> find() {
        if (found == null) {
            found = Optional.ofNullable(reference).filter(Secret::wellFormed).flatMap(service::find);
        }
        return found;
    }
}
