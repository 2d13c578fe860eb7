package org.madoguchi.delivery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.throttle.AnswerFloor;
import org.madoguchi.web.Faults;
import org.omnifaces.cdi.Param;

/**
 * 証明書の受取 / Receive a certificate: what a recipient's link leads to. Looking changes nothing; the PIN, sent by a
 * person's click, opens it.
 */
@Named
@RequestScoped
public class ReceiveBacking {

    @Inject
    private OpeningService service;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String token;

    @Inject
    @Param
    private String pin;

    private Opening opening;

    /** 開く: whatever keeps it shut has the same page, but for how many PINs can be tried yet. */
    public void open() {
        if (faults.require("pin", pin)) {
            var floor = AnswerFloor.begin();
            opening = service.open(token, Pin.typed(pin));
            floor.hold();
            if (opening.delivery().isEmpty() && opening.triesLeft() > 0) {
                faults.add("pin", "receive.error.pin", opening.triesLeft());
            }
        }
    }

    /** Whether the PIN can be typed. */
    public boolean isAsking() {
        return getDelivery() == null && (opening == null ? service.isUsable(token) : opening.triesLeft() > 0);
    }

    public String getToken() {
        return token;
    }

    /** What was opened; {@code null} while nothing is. */
    public Delivery getDelivery() {
        return opening == null ? null : opening.delivery().orElse(null);
    }

    /** By which its files are had for a while. */
    public String getTicket() {
        return opening.ticket();
    }
}
