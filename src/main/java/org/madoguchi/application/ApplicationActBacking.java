package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.delivery.Delivery;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.payment.Cashier;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.Times;
import org.omnifaces.cdi.Param;

/** What a person does about an application of the own ones. */
@Named
@RequestScoped
public class ApplicationActBacking {

    private static final String AGAIN = "/application?faces-redirect=true&number=";
    private static final List<String> DONE = List.of("cancelled", "resent", "recalled");

    @Inject
    private ApplicationService service;

    @Inject
    private Cashier cashier;

    @Inject
    private OwnApplicationBacking own;

    @Inject
    private ReceivingBacking receiving;

    @Inject
    private CurrentSignIn current;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Times times;

    @Inject
    private Faults faults;

    @Inject
    private JustDone justDone;

    @Inject
    @Param
    private String replace;

    private boolean asking;

    /** What has just been done; empty when nothing was. */
    public String getDone() {
        return justDone.among(DONE);
    }

    /** Takes it back: not as long as somebody may pay in the way that was chosen. */
    public String cancel() {
        if (own.find().map(Application::getNumber).filter(cashier::release).isEmpty()) {
            return refuse("pay.error.still_payable");
        }
        return act(service.cancel(id(), number()), "cancelled");
    }

    /** 再送付. */
    public String resend() {
        return act(service.resend(id(), number()), "resent");
    }

    /** 送付の取消: not once it was opened, and then when that was is told. */
    public String recall() {
        if (service.cancelDelivery(id(), number())) {
            return act(true, "recalled");
        }
        var opened = deliveries.of(number()).flatMap(Delivery::getOpenedAt);
        opened.ifPresent(at -> faults.addGeneral("error.opened", times.deadline(at)));
        refresh();
        return opened.isPresent() ? null : act(false, "");
    }

    /** Whether another draft would be given up for it, which the page asks about first. */
    public boolean isReplacing() {
        return asking || (FacesContext.getCurrentInstance().isPostback() ? replace != null : isAnotherBegun());
    }

    private boolean isAnotherBegun() {
        return service.isAnotherBegun(id(), number());
    }

    /** もう一度申請する, or the correction of what was returned; a draft that the page has not asked about stays. */
    public String again() {
        if (replace == null && isAnotherBegun()) {
            asking = true;
            return refuse("error.begun");
        }
        return service.again(id(), number()) ? ApplyDraft.BEGIN : act(false, "");
    }

    private String act(boolean did, String what) {
        if (did) {
            return AGAIN + number() + "&done=" + what;
        }
        return refuse("error.too_late");
    }

    private String refuse(String key) {
        faults.addGeneral(key);
        refresh();
        return null;
    }

    /** The page is shown as it is now. */
    private void refresh() {
        own.refresh();
        receiving.refresh();
    }

    private Long id() {
        return current.getAccount().getId();
    }

    private String number() {
        return own.find().map(Application::getNumber).orElse("");
    }
}
