package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.chain.AuditChain;
import org.madoguchi.audit.chain.ChainBreak;
import org.madoguchi.audit.chain.ChainCheck;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.audit.chain.SealedRow;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.ServiceTest;

/** Acts are in the trail with their change, refusals in any case, and everything is sealed soon. */
@ServiceTest
class AuditServiceIT {

    private static final Instant EVER = Instant.EPOCH;

    @Inject
    private AuditService audit;

    @Inject
    private SealService sealer;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void actIsNotInTheTrailWhenItsChangeIsRolledBack() throws Exception {
        transaction.begin();
        audit.record(AuditEntry.of(AuditKind.EMAIL_CHANGED).own("undone"));
        audit.recordRefusal(AuditEntry.of(AuditKind.EMAIL_CHANGED).own("undone"));
        transaction.rollback();
        assertEquals(List.of(), outcomes("undone"));
    }

    @Test
    void actIsInTheTrailWithItsChange() throws Exception {
        transaction.begin();
        audit.record(AuditEntry.of(AuditKind.EMAIL_CHANGED).own("Done").because("detail"));
        transaction.commit();
        var event = audit.history("done", EVER, 10).get(0);
        assertEquals(AuditKind.EMAIL_CHANGED, event.getKind());
        assertEquals(Outcome.SUCCESS, event.getOutcome());
        assertEquals("done", event.getActor().orElseThrow());
        assertEquals("detail", event.getDetail());
        assertEquals("127.0.0.1", event.getClientAddress());
    }

    @Test
    void refusalStaysWhenTheChangeIsRolledBack() throws Exception {
        transaction.begin();
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("refused").because("second-password-wrong"));
        transaction.rollback();
        assertEquals(List.of(Outcome.REFUSED), outcomes("refused"));
    }

    @Test
    void callersTransactionGoesOnAfterARefusal() throws Exception {
        transaction.begin();
        audit.record(AuditEntry.of(AuditKind.LOGOUT).own("both"));
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("both"));
        transaction.commit();
        assertEquals(List.of(Outcome.REFUSED, Outcome.SUCCESS), outcomes("both"));
    }

    @Test
    void linesCannotBeForged() {
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("forger\r\nadmin").because("a\r\nLOGIN SUCCESS\u2028x"));
        var event = audit.history("forger admin", EVER, 10).get(0);
        assertEquals("a LOGIN SUCCESS x", event.getDetail());
    }

    @Test
    void historyIsThePersonsOwnNewestFirst() {
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("history").because("1"));
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("history2").because("other"));
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("HISTORY").because("2"));
        assertEquals(
                List.of("2", "1"),
                audit.history("History", EVER, 10).stream()
                        .map(AuditEvent::getDetail)
                        .toList());
        assertEquals(
                List.of("2"),
                audit.history("history", EVER, 1).stream()
                        .map(AuditEvent::getDetail)
                        .toList());
    }

    /** Each kind by the person, by staff and by nobody: background, recipients and payment services stay out of it. */
    @Test
    void ownHistoryHasOwnActsAndThoseOfStaff() throws Exception {
        transaction.begin();
        for (var kind : AuditKind.known()) {
            for (var actor : Arrays.asList("own", "clerk01", null)) {
                audit.record(AuditEntry.of(kind).by(actor).about("own"));
            }
        }
        transaction.commit();
        var found = audit.ownHistory("Own", EVER, 1000).stream()
                .map(event -> event.getKind() + " " + event.getActor().orElse("-"))
                .toList();
        var expected = AuditKind.known().stream()
                .flatMap(kind -> Stream.of("own", "clerk01", "-")
                        .filter(actor -> isTold(kind, actor))
                        .map(actor -> kind + " " + actor))
                .collect(Collectors.toSet());
        assertEquals(expected.size(), found.size());
        assertEquals(expected, Set.copyOf(found));
        assertEquals(1, audit.ownHistory("own", EVER, 1).size());
    }

    private static boolean isTold(AuditKind kind, String actor) {
        return HistoryPart.ENTRY.has(kind)
                || HistoryPart.CAUSED.has(kind)
                || HistoryPart.STAFF.has(kind) && !actor.equals("-")
                || HistoryPart.OWN.has(kind) && actor.equals("own");
    }

    /** By this node's own job; nothing here asks for it. */
    @Test
    void eventsAreSealedInTheBackground() {
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("sealed"));
        Await.until(() -> unsealed() == 0, "seals");
        assertEquals(Optional.empty(), findBreak());
    }

    @Test
    void sealersAtOnceMakeOneChain() throws Exception {
        AtOnce.call(8, () -> {
            for (var number = 0; number < 20; number++) {
                audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("busy").because(String.valueOf(number)));
                sealer.sealBatch();
            }
            return true;
        });
        Await.until(() -> unsealed() == 0, "seals");
        assertEquals(Optional.empty(), findBreak());
        assertEquals(count("audit_event"), count("audit_seal"));
    }

    @Test
    void changedRowBreaksTheChainThere() throws Exception {
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("tampered").because("before"));
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("tampered").because("after"));
        Await.until(() -> unsealed() == 0, "seals");
        var id = audit.history("tampered", EVER, 10).get(1).getId();
        change(id, "changed");
        assertEquals(Optional.of(position(id)), findBreak());
        change(id, "before");
        assertEquals(Optional.empty(), findBreak());
    }

    @Test
    void removedRowBreaksTheChainThere() throws Exception {
        audit.refuse(AuditEntry.of(AuditKind.LOGIN).about("removed"));
        Await.until(() -> unsealed() == 0, "seals");
        var id = audit.history("removed", EVER, 10).get(0).getId();
        transaction.begin();
        entities.createNativeQuery("DELETE FROM audit_event WHERE id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        assertEquals(Optional.of(position(id)), findBreak());
        transaction.rollback();
    }

    private void change(Long id, String detail) throws Exception {
        transaction.begin();
        assertEquals(
                1,
                entities.createNativeQuery("UPDATE audit_event SET detail = ?1 WHERE id = ?2")
                        .setParameter(1, detail)
                        .setParameter(2, id)
                        .executeUpdate());
        transaction.commit();
    }

    private long position(Long id) {
        return ((Number) entities.createNativeQuery("SELECT position FROM audit_seal WHERE event_id = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    private Optional<Long> findBreak() {
        List<?> seals = entities.createNativeQuery("SELECT position, event_id, hash FROM audit_seal ORDER BY position")
                .getResultList();
        assertTrue(!seals.isEmpty());
        var check = new ChainCheck(ChainHead.NONE, List.of());
        seals.stream().map(Object[].class::cast).forEach(seal -> {
            var event = entities.find(AuditEvent.class, ((Number) seal[1]).longValue());
            check.accept(new SealedRow(
                    ((Number) seal[0]).longValue(), event == null ? null : AuditChain.digest(event.fields()), (String)
                            seal[2]));
        });
        return check.findAtEnd().map(ChainBreak::first);
    }

    private List<Outcome> outcomes(String person) {
        return audit.history(person, EVER, 10).stream()
                .map(AuditEvent::getOutcome)
                .toList();
    }

    private long unsealed() {
        return count("audit_unsealed");
    }

    private long count(String table) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult())
                .longValue();
    }
}
