package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.delivery.Delivery;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.payment.Cashier;
import org.madoguchi.printing.PrintRegistration;
import org.madoguchi.printing.PrintService;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.omnifaces.cdi.Param;

/** 申請 / Application: {@code ?number=} which of the own ones; another's is the same 404 as none. */
@Named
@RequestScoped
public class ApplicationBacking {

    private static final String AGAIN = "/application?faces-redirect=true&number=";

    @Inject
    private ApplicationService service;

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Cashier cashier;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String number;

    @Inject
    private JustDone justDone;

    private Optional<Application> found;

    /** A step on its way. @param at {@code null} for the one that is waited for */
    public record Step(String key, Instant at) {}

    /** Whether there is one; the answer is 404 otherwise. */
    public void check() throws IOException {
        if (find().isEmpty()) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    /** The same for its receipt. */
    public void checkReceipt() throws IOException {
        if (find().isPresent() && !isReceipted()) {
            found = Optional.empty();
        }
        check();
    }

    /** As asked for. */
    public String getNumber() {
        return getApplication().getNumber();
    }

    /** Who has paid. */
    public String getPayer() {
        return getApplication().getAccount().getDisplayName();
    }

    public Application getApplication() {
        return find().orElseThrow();
    }

    public List<Charge> getCharges() {
        return getApplication().getCharges().stream()
                .map(ApplicationCharge::charge)
                .toList();
    }

    /** The way so far, and what is waited for. */
    public List<Step> getSteps() {
        var one = getApplication();
        var done = Stream.of(
                        one.getAppliedAt().map(at -> new Step("applied", at)),
                        one.getPaidAt().filter(at -> one.getTotal() > 0).map(at -> new Step("paid", at)),
                        one.getIssuedAt().map(at -> new Step("issued", at)))
                .flatMap(Optional::stream);
        var last = one.getState().isReceiving() || one.getEndedAt().isEmpty()
                ? new Step("", null)
                : new Step("", one.getEndedAt().get());
        return Stream.concat(done, Stream.of(last)).toList();
    }

    /** Its numbers at the machines, while it can be printed. */
    public List<PrintRegistration> getPrints() {
        return getApplication().getState() == ApplicationState.TO_PRINT
                ? prints.of(getApplication().getNumber())
                : List.of();
    }

    /** What became of it at the recipient's; {@code null} where it is not sent. */
    public Delivery getDelivery() {
        return deliveries.of(getApplication().getNumber()).orElse(null);
    }

    /** What can be downloaded. */
    public List<Certificate> getOwn() {
        return getApplication().getState() == ApplicationState.ISSUED
                ? getApplication().getCertificates()
                : List.of();
    }

    /** Whether it waits for its payment. */
    public boolean isPayable() {
        return getApplication().getState() == ApplicationState.AWAITING_PAYMENT;
    }

    /** Whether there is a receipt of it. */
    public boolean isReceipted() {
        return Receipts.isDue(getApplication());
    }

    /** Whether it can be taken back on this page. */
    public boolean isCancellable() {
        var state = getApplication().getState();
        return state == ApplicationState.IN_REVIEW || state == ApplicationState.RETURNED;
    }

    public boolean isReturned() {
        return getApplication().getState() == ApplicationState.RETURNED;
    }

    public boolean isSent() {
        return getApplication().getState() == ApplicationState.SENT;
    }

    /** Whether its recipient can get another link. */
    public boolean isResendable() {
        return isSent() || getApplication().getState() == ApplicationState.SEND_EXPIRED;
    }

    /** What has just been done; empty when nothing was. */
    public String getDone() {
        var word = justDone.of("done");
        return Stream.of("cancelled", "resent", "recalled")
                .filter(one -> one.equals(word))
                .findFirst()
                .orElse("");
    }

    /** Takes it back. */
    public String cancel() {
        find().map(Application::getNumber).ifPresent(cashier::release);
        return act(service.cancel(id(), number), "cancelled");
    }

    /** 再送付. */
    public String resend() {
        return act(service.resend(id(), number), "resent");
    }

    /** 送付の取消. */
    public String recall() {
        return act(service.cancelDelivery(id(), number), "recalled");
    }

    /** もう一度申請する, or the correction of what was returned. */
    public String again() {
        return service.again(id(), number) ? ApplyDraft.BEGIN : act(false, "");
    }

    private String act(boolean did, String what) {
        if (did) {
            return AGAIN + getApplication().getNumber() + "&done=" + what;
        }
        faults.addGeneral("error.too_late");
        found = null;
        return null;
    }

    private Optional<Application> find() {
        if (found == null) {
            found = service.find(id(), number);
        }
        return found;
    }

    private Long id() {
        return current.getAccount().getId();
    }
}
