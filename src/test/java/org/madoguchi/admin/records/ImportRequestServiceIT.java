package org.madoguchi.admin.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.ApproversService;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.record.importing.ImportKind;
import org.madoguchi.record.importing.ImportState;
import org.madoguchi.record.importing.RecordImporter.Upload;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** What is more than one person may import, two do, in however many files it comes. */
@ServiceTest
class ImportRequestServiceIT {

    private static final String HEAD = "学籍番号,ユーザID,氏名,生年月日,身分,学部,入学年月日\n";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Desk desk;

    @Inject
    private ImportDesk imports;

    @Inject
    private ImportDeskService service;

    @Inject
    private ImportRequestService requests;

    @Inject
    private ApproversService approvers;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private UserTransaction transaction;

    @Inject
    private TestClock clock;

    @Test
    void filesOfADayCountTogetherWhoeverImportsThem() throws Exception {
        desk.sits("clerk01", "CLERK");
        assertTrue(imports.apply(look(300, "一")));
        desk.sits("clerk02", "CLERK");
        var second = look(300, "二");
        assertFalse(imports.apply(second), "600 in a day");
        assertEquals(ImportState.WAITING, state(second));
        desk.sits("admin01", "ADMIN");
        assertTrue(imports.approve(waiting()));
        desk.sits("clerk01", "CLERK");
        var third = look(200, "三");
        assertTrue(imports.apply(third), "what two have imported counts no more: 500");
        clock.advance(Duration.ofHours(25));
        assertTrue(imports.apply(look(500, "四")), "another day");
    }

    @Test
    void neitherWhoeverSentTheFileNorWhoeverAskedApproves() throws Exception {
        desk.sits("admin01", "ADMIN");
        var id = look(501, "一");
        desk.sits("admin02", "ADMIN");
        assertFalse(imports.apply(id));
        assertThrows(AccessDeniedException.class, () -> imports.approve(waiting()), "the asker");
        desk.sits("admin01", "ADMIN");
        assertThrows(AccessDeniedException.class, () -> imports.approve(waiting()), "the sender");
        assertThrows(AccessDeniedException.class, () -> imports.refuse(waiting(), "no"));
        desk.sits("clerk01", "CLERK");
        assertThrows(AccessDeniedException.class, () -> imports.approve(waiting()));
        assertEquals(0, count("student_record"));
    }

    @Test
    void refusedOneIsOverAndItsRowsGo() throws Exception {
        var id = asked();
        var request = waiting();
        desk.sits("admin01", "ADMIN");
        imports.refuse(request, "Half of it is last year’s.");
        assertThrows(HelpRefusedException.class, () -> imports.approve(request));
        assertFalse(imports.apply(id));
        keepHouse();
        assertEquals(0, count("import_row"));
        assertEquals(
                Optional.of("Half of it is last year’s."),
                requests.last(service.find(id).orElseThrow()).orElseThrow().getDecisionRemark());
    }

    @Test
    void takenBackOneCanBeAskedForAgainAndExpires() throws Exception {
        var id = asked();
        imports.withdraw(waiting());
        assertEquals(ImportState.DRY, state(id));
        assertFalse(imports.apply(id));
        clock.advance(ImportRequest.TIME_TO_DECIDE.plusMinutes(1));
        keepHouse();
        assertEquals(ImportState.EXPIRED, state(id));
        assertEquals(0, count("import_row"));
    }

    @Test
    void thoseWhoMayApproveAreTold() throws Exception {
        desk.sits("admin01", "ADMIN");
        var id = asked();
        Desk.untilMailed(desk, "admin01", approvers::tell);
        assertEquals(List.of("RECORDS_IMPORT_WAITING admin01@old.example.com"), desk.mails("admin01"));
        var text = desk.texts("admin01").get(0);
        assertTrue(text.contains("/desk/records-import.xhtml?id=" + id), text);
        assertEquals(List.of(), desk.mails("clerk01"));
    }

    private Long asked() throws Exception {
        desk.sits("clerk01", "CLERK");
        var id = look(501, "一");
        assertFalse(imports.apply(id));
        return id;
    }

    private Long look(int students, String name) throws Exception {
        var rows = IntStream.range(0, 501)
                .mapToObj(at -> "s" + at + ",s" + at + ",例示 " + (at < students ? name : known(at))
                        + ",2006-04-01,在学,文学部,2025-04-01\n")
                .limit(Math.max(students, count("student_record")))
                .collect(Collectors.joining());
        var file = Files.writeString(Files.createTempFile("records", ".csv"), HEAD + rows);
        var id = imports.look(ImportKind.STUDENTS, new Upload(file, "x.csv", "0".repeat(64)), Optional.empty());
        Files.deleteIfExists(file);
        return id.orElseThrow();
    }

    private String known(int at) {
        List<?> names = entities.createNativeQuery("SELECT name_ja FROM student_record WHERE student_number = ?1")
                .setParameter(1, "s" + at)
                .getResultList();
        return names.isEmpty() ? "" : names.get(0).toString().replace("例示 ", "");
    }

    private Long waiting() {
        return requests.waiting().get(0).getId();
    }

    private ImportState state(Long id) {
        return service.find(id).orElseThrow().getState();
    }

    private void keepHouse() throws Exception {
        transaction.begin();
        housekeeping.fire(new HousekeepingDue(clock.instant()));
        transaction.commit();
    }

    private int count(String table) {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult())
                .intValue();
    }
}
