package org.madoguchi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Issues;
import org.madoguchi.payment.PaymentService;
import org.madoguchi.testing.ServiceTest;

/** Whoever is erased is nowhere any more, and what was issued stays with number, date and state. */
@ServiceTest
class ErasureIT {

    private static final String USER = "s0000001";
    /** Of the person and of whom the person named. */
    private static final List<String> SAID =
            List.of("例示", "レイジ", "REIJI", "株式会社見本", "hr@example.com", "就職", "s0000001@mail");
    /** The account itself, which whoever fires the event clears. */
    private static final Set<String> CLEARED = Set.of("account", "account_word");

    @Inject
    private Applicants applicants;

    @Inject
    private ApplicationWorker worker;

    @Inject
    private PaymentService payments;

    @Inject
    private Issues issues;

    @Inject
    private Event<AccountErased> erased;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void nothingIsLeftThatSaysWhoItWas() throws Exception {
        var account = applicants.enrol(USER);
        applicants.hold(USER);
        applicants.release(USER);
        var number = applicants.apply(account, USER, ReceiptMethod.COUNTER, 1).orElseThrow();
        payments.cashReceived(number, "R-1", "clerk01");
        worker.goOn();
        var certificate = applicants.stored(number).getCertificates().get(0);
        issues.valid(certificate);
        worker.goOn();
        transaction.begin();
        erased.fire(new AccountErased(entities.find(Account.class, account), USER, "erased:7"));
        transaction.commit();
        assertEquals(List.of(), found());
        var left = issues.stored(certificate);
        assertEquals(certificate.getNumber(), left.getNumber());
        assertEquals(certificate.getIssuedOn(), left.getIssuedOn());
        assertEquals("erased:7", left.getStudentNumber());
        assertEquals(1, applicants.count("Application"), "that there was one");
    }

    /** Every column of every table with one of the texts. */
    private List<String> found() {
        List<?> columns = entities.createNativeQuery("SELECT table_name, column_name FROM information_schema.columns "
                        + "WHERE lower(table_schema) = 'public' AND lower(data_type) IN ('character varying', 'text')")
                .getResultList();
        var found = new ArrayList<String>();
        for (var row : columns) {
            var column = (Object[]) row;
            var table = column[0].toString().toLowerCase(Locale.ROOT);
            var name = column[1].toString().toLowerCase(Locale.ROOT);
            if (!CLEARED.contains(table) && !table.startsWith("databasechangelog")) {
                SAID.stream()
                        .filter(said -> count(table, name, said) > 0)
                        .forEach(said -> found.add(table + "." + name + " " + said));
            }
        }
        return found;
    }

    private long count(String table, String column, String said) {
        return ((Number) entities.createNativeQuery(
                                "SELECT count(*) FROM " + table + " WHERE " + column + " LIKE '%" + said + "%'")
                        .getSingleResult())
                .longValue();
    }
}
