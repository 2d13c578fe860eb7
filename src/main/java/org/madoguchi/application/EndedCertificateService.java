package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.certificate.CertificateEnded;
import org.madoguchi.certificate.CertificateEnding;
import org.madoguchi.delivery.DeliveryService;
import org.madoguchi.printing.PrintService;

/**
 * A certificate of an application was revoked or issued anew: nobody prints it or opens it any more, and what stands in
 * its place is received instead. Told within the transaction in which it ended.
 */
@ApplicationScoped
@Transactional
class EndedCertificateService {

    @Inject
    private Applications applications;

    @Inject
    private PrintService prints;

    @Inject
    private DeliveryService deliveries;

    @Inject
    private Steps steps;

    @Inject
    private Clock clock;

    /** Whoever takes money back has the application when they come to its certificates: so has whoever ends those. */
    void ending(@Observes CertificateEnding ending) {
        applications.numberOf(ending.certificate()).ifPresent(applications::lock);
    }

    void ended(@Observes CertificateEnded ended) {
        applications.numberOf(ended.certificate().getId()).ifPresent(number -> {
            prints.withdraw(number, ended.certificate());
            deliveries.withdraw(number, ended.certificate(), ended.successor());
            applications.lock(number).ifPresent(one -> {
                ended.successor().ifPresent(after -> one.reissued(ended.certificate(), after));
                if (one.getState() == ApplicationState.TO_PRINT) {
                    print(one);
                }
            });
        });
    }

    /** What is left of it, or was issued anew, gets other numbers once it is signed. */
    private void print(Application one) {
        if (one.isRevoked()) {
            one.receive(ApplicationState.PRINT_EXPIRED, clock.instant());
            steps.note(one, AuditKind.APPLICATION_PRINT_EXPIRED, Optional.empty());
        } else {
            one.putAgain(clock.instant());
        }
    }
}
