package org.madoguchi.admin.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What staff note about a student stays among staff, can be removed, and goes with the account. */
@ServiceTest
class MemoServiceIT {

    @Inject
    private MemoService service;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditService audit;

    @Inject
    private Event<AccountErased> erased;

    @Inject
    private Desk desk;

    @Inject
    private TestClock clock;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @BeforeEach
    void aClerkIsAtTheDesk() throws Exception {
        transaction.begin();
        accounts.add(new Account("memo01", "例示 花子", Locale.JAPANESE, clock.instant()));
        transaction.commit();
        desk.sits("clerk-m", "STUDENT", "CLERK");
    }

    @Test
    void memoIsSeenByStaffAndInNoStudentsHistory() {
        assertTrue(service.write("MEMO01", "電話あり。\n折り返し。", "T-12"));
        assertFalse(service.write("memo99", "nobody", ""));
        var memo = service.about("memo01").get(0);
        assertEquals("電話あり。\n折り返し。", memo.getWords());
        assertEquals("T-12", memo.getTicket());
        assertEquals("clerk-m", memo.getWrittenBy());
        assertEquals(
                List.of(),
                audit.history("memo01", clock.instant().minusSeconds(60), 10).stream()
                        .map(AuditEvent::getKind)
                        .toList());
        assertEquals(1, rows(AuditKind.MEMO_WRITTEN));
        desk.sits("auditor-m", "STUDENT", "AUDITOR");
        assertEquals(1, service.about("memo01").size());
        assertFalse(service.isWritable("memo01"));
        assertThrows(AccessDeniedException.class, () -> service.write("memo01", "-", ""));
    }

    @Test
    void readingLeavesARow() {
        service.about("memo99");
        service.write("memo01", "電話あり。", "");
        assertEquals(0, desk.looks("memo01"));
        service.about("MEMO01");
        service.about("memo01");
        assertEquals(1, desk.looks("memo01"), "once in a while");
        desk.sits("memo01", "STUDENT", "CLERK");
        service.about("memo01");
        assertEquals(1, desk.looks("memo01"), "nothing is shown about oneself");
    }

    @Test
    void writerAndAdministratorRemoveItAndNobodyElse() {
        service.write("memo01", "誤記", "");
        var memo = service.about("memo01").get(0);
        desk.sits("clerk-n", "STUDENT", "CLERK");
        assertFalse(service.isRemovable(memo));
        assertFalse(service.remove(memo.getId()));
        desk.sits("admin-m", "STUDENT", "ADMIN");
        assertTrue(service.remove(memo.getId()));
        assertFalse(service.remove(memo.getId()), "gone");
        assertEquals(List.of(), service.about("memo01"));
        assertEquals(1, rows(AuditKind.MEMO_REMOVED));
    }

    @Test
    void nobodyReadsOrWritesAboutThemselves() {
        service.write("memo01", "本人には見えない", "");
        desk.sits("memo01", "STUDENT", "CLERK");
        assertEquals(List.of(), service.about("memo01"));
        assertFalse(service.isWritable("memo01"));
        assertThrows(AccessDeniedException.class, () -> service.write("memo01", "-", ""));
    }

    @Test
    void memoGoesWithItsStudentAndTheWritersNameWithTheWriter() throws Exception {
        service.write("memo01", "残る", "");
        transaction.begin();
        erased.fire(new AccountErased(accounts.findByUserId("clerk-m").orElseThrow(), "clerk-m", "#9"));
        transaction.commit();
        assertEquals("#9", service.about("memo01").get(0).getWrittenBy());
        transaction.begin();
        erased.fire(new AccountErased(accounts.findByUserId("memo01").orElseThrow(), "memo01", "#8"));
        transaction.commit();
        assertEquals(List.of(), service.about("memo01"));
    }

    private long rows(AuditKind kind) {
        return entities.createQuery(
                        "select count(e) from AuditEvent e where e.kind = :kind and e.person = 'memo01'", Long.class)
                .setParameter("kind", kind)
                .getSingleResult();
    }
}
