package org.madoguchi.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.application.Applicants;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Issues;
import org.madoguchi.node.NodeService;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** Both databases answer each question. */
@ServiceTest
class MetricsServiceIT {

    @Inject
    private MetricsService service;

    @Inject
    private AuditService audit;

    @Inject
    private NodeService nodes;

    @Inject
    private Issues issues;

    @Inject
    private Applicants applicants;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void everyNumberIsThere() {
        var names = service.read().stream().map(Sample::name).distinct().toList();
        assertTrue(
                names.containsAll(List.of(
                        "logins_5m",
                        "strangers_turned_away",
                        "accounts_without_binds",
                        "mails_queued",
                        "mails_oldest_queued_seconds",
                        "mails_1h",
                        "certificates_unsigned",
                        "certificates_oldest_unsigned_seconds",
                        "prints_refused",
                        "payments_for_staff",
                        "trail_unsealed",
                        "trail_oldest_unsealed_seconds",
                        "nodes",
                        "nodes_clock_off_seconds")),
                names::toString);
    }

    @Test
    void whatHappensIsCounted() {
        var before = value("logins_5m");
        audit.record(AuditEntry.of(AuditKind.LOGIN).own("metrics01"));
        nodes.say();
        assertEquals(before + 1, value("logins_5m"));
        assertTrue(value("nodes") >= 1);
        assertTrue(value("trail_unsealed") >= 1 || value("trail_oldest_unsealed_seconds") == 0);
    }

    @Test
    void whatKeepsCertificatesFromTheirPeopleIsCounted() throws Exception {
        var unsigned = value("certificates_unsigned");
        issues.issue();
        clock.advance(Duration.ofMinutes(20));
        assertEquals(unsigned + 1, value("certificates_unsigned"));
        assertTrue(value("certificates_oldest_unsigned_seconds") >= 1200);
        var late = value("payments_for_staff");
        applicants.tell(apply("s0000710"), PaymentState.PAID_LATE);
        assertEquals(late + 1, value("payments_for_staff"));
    }

    /** Once staff have dealt with it, what the service had said of it counts no more. */
    @Test
    void printThatWasRefusedCountsUntilStaffHaveDealtWithIt() throws Exception {
        var before = value("prints_refused");
        var number = apply("s0000711");
        applicants.tell(number, PaymentState.PAID);
        applicants.goOn();
        issues.valid(applicants.stored(number).getCertificates().get(0));
        applicants.goOn();
        update("UPDATE print_registration SET state = 'REFUSED' WHERE subject = ?1", number);
        applicants.refusePrint(number);
        assertEquals(ApplicationState.STUCK, applicants.stored(number).getState());
        assertEquals(before + 1, value("prints_refused"));
        update("UPDATE application SET state = 'REFUNDED' WHERE number = ?1", number);
        assertEquals(before, value("prints_refused"));
    }

    private String apply(String userId) {
        return applicants
                .apply(applicants.enrol(userId), userId, ReceiptMethod.STORE, 1)
                .orElseThrow();
    }

    private void update(String statement, String number) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter(1, number).executeUpdate();
        transaction.commit();
    }

    /** Of the first of that name: of successes, where there are several. */
    private double value(String name) {
        return service.read().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
