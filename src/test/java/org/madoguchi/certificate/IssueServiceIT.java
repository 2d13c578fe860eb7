package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Proof;
import org.madoguchi.paper.Unprintable;
import org.madoguchi.testing.AtOnce;
import org.madoguchi.testing.ServiceTest;

/** Numbers without gaps and doubles, whoever else issues and whatever is rolled back. */
@ServiceTest
class IssueServiceIT {

    private static final int ALL = 1000;
    private static final int AT_ONCE = 10;
    /** One in so many is rolled back after it has its number. */
    private static final int ROLLED_BACK = 20;

    @Inject
    private Issues issues;

    @Inject
    private UserTransaction transaction;

    @Inject
    private AuditTrail trail;

    @Test
    void thousandAtOnceWithRollbacksHaveEachNumberOnce() throws Exception {
        var turn = new AtomicInteger();
        var kept = new AtomicInteger();
        AtOnce.call(AT_ONCE, () -> {
            while (turn.get() < ALL) {
                var mine = turn.incrementAndGet();
                transaction.begin();
                issues.issue();
                if (mine % ROLLED_BACK == 0) {
                    transaction.rollback();
                } else {
                    transaction.commit();
                    kept.incrementAndGet();
                }
            }
            return null;
        });
        assertTrue(kept.get() >= ALL * (ROLLED_BACK - 1) / ROLLED_BACK, () -> "only " + kept);
        assertEquals(LongStream.rangeClosed(1, kept.get()).boxed().toList(), issues.serials());
    }

    @Test
    void numberSaysYearSeriesAndPlace() {
        for (var place = 1; place <= 2; place++) {
            var certificate = issues.issue();
            var year = AcademicYear.of(certificate.getIssuedOn());
            assertEquals(year + "-EN-00000" + place, certificate.getNumber());
        }
    }

    @Test
    void placeInTheStatusListTellsNoOrder() {
        var places = IntStream.range(0, 10)
                .mapToObj(number -> issues.issue().getPlace().getIndex())
                .toList();
        assertEquals(10, places.stream().distinct().count());
        assertNotEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void rolledBackIssueLeavesNothing() throws Exception {
        transaction.begin();
        issues.issue();
        transaction.rollback();
        assertEquals(List.of(), issues.serials());
        assertEquals(List.of(), trail.page(ofKind(AuditKind.CERTIFICATE_ISSUED), java.util.Optional.empty(), 5));
    }

    @Test
    void issuedOneWaitsWithItsCodeAndIsInTheTrail() {
        var certificate = issues.issue();
        assertEquals(CertificateState.QUEUED, certificate.getState());
        var job = issues.job(certificate).orElseThrow();
        assertEquals(certificate.getCodeHash(), job.getCode().hash());
        var said = issues.stored(certificate).getSnapshot().getContent().orElseThrow();
        assertEquals(Issues.content().value(Field.NAME), said.value(Field.NAME));
        assertEquals(Set.of(Field.NAME_ROMAN, Field.EXPECTED_ON), unsaid(Issues.content(), said));
        assertEquals(
                1,
                trail.page(ofKind(AuditKind.CERTIFICATE_ISSUED), java.util.Optional.empty(), 5)
                        .size());
    }

    /** A diploma's paper has no student number, and whoever loses it is known by it all the same. */
    @Test
    void whatThePaperDoesNotSayIsNotKeptAndNotNeededToIssueItAnew() {
        var content = SampleContents.find("degree", Language.JA).orElseThrow();
        var before = issues.issue(CertificateType.DEGREE, content);
        var said = issues.stored(before).getSnapshot().getContent().orElseThrow();
        assertEquals(Set.of(Field.STUDENT_NUMBER, Field.NAME_ROMAN, Field.ENROLLED_ON), unsaid(content, said));
        var after = issues.reissue(issues.valid(before));
        assertEquals(said, issues.stored(after).getSnapshot().getContent().orElseThrow());
        assertEquals(before.getStudentNumber(), after.getStudentNumber());
        assertEquals(before.getHolderName(), after.getHolderName());
        assertEquals(issues.words(before), issues.words(after));
    }

    private static Set<Field> unsaid(Content content, Content said) {
        var fields = new HashSet<>(content.values().keySet());
        fields.removeAll(said.values().keySet());
        return fields;
    }

    @Test
    void templateOfAnotherTypeIsRefused() {
        var content = Issues.content();
        var proof = new Proof(content, List.of(), content);
        assertThrows(
                IllegalArgumentException.class,
                () -> new IssueOrder(
                        CertificateType.DEGREE,
                        proof,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
    }

    @Test
    void whatCannotBePrintedIsRefused() {
        var content = Issues.content();
        var fault = new Unprintable("NAME", Unprintable.Reason.NO_GLYPH, "𠮷");
        var proof = new Proof(content, List.of(fault), content);
        assertThrows(
                IllegalArgumentException.class,
                () -> new IssueOrder(
                        CertificateType.ENROLMENT,
                        proof,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()));
    }

    private static AuditSearch ofKind(AuditKind kind) {
        return new AuditSearch(null, null, "", "", kind, null, "", null);
    }
}
