package org.madoguchi.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;

/** Takes what providers send by themselves. */
@ApplicationScoped
public class PaymentNotices {

    private static final Logger LOGGER = Logger.getLogger(PaymentNotices.class.getName());

    /** What becomes of a notice. */
    public enum Answer {
        /** It is authentic: acted upon now or before, or, where its provider does not answer, by the next sweep. */
        TAKEN,
        /** It is nobody's that we know. */
        STRANGE
    }

    @Inject
    private PaymentProviders providers;

    @Inject
    private Cashier cashier;

    @Inject
    private AuditService audit;

    /**
     * Takes one.
     *
     * @param provider its name, as it was called
     * @param headers by their names in lower case
     * @param body its very bytes
     */
    public Answer take(String provider, Map<String, String> headers, byte[] body) {
        var sender = providers.named(provider);
        var notice = sender.flatMap(known -> known.verify(headers, body));
        if (notice.isEmpty()) {
            audit.refuse(AuditEntry.of(AuditKind.PAYMENT_NOTICE)
                    .because("signature")
                    .with(DetailPart.KIND, sender.map(PaymentProvider::name)));
            return Answer.STRANGE;
        }
        try {
            cashier.settle(sender.get(), notice.get());
        } catch (PaymentFailedException e) {
            LOGGER.log(Level.WARNING, e, () -> provider + " sent a notice and did not answer");
            cashier.hasten(provider, notice.get().reference());
        }
        return Answer.TAKEN;
    }
}
