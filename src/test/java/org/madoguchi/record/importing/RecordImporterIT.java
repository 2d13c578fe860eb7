package org.madoguchi.record.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditSearch;
import org.madoguchi.audit.AuditTrail;
import org.madoguchi.job.HousekeepingDue;
import org.madoguchi.record.importing.RecordImporter.Upload;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.testing.TestClock;

/** A file is looked at without changing anything, and then does what it says, also a second time. */
@ServiceTest
class RecordImporterIT {

    private static final String HEAD = "学籍番号,ユーザID,氏名,生年月日,身分,学部,課程,入学年月日,離籍年月日\n";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    @Inject
    private RecordImporter importer;

    @Inject
    private RecordImports imports;

    @Inject
    private AuditTrail trail;

    @Inject
    private Event<HousekeepingDue> housekeeping;

    @Inject
    private TestClock clock;

    @Inject
    private ZoneId zone;

    @Test
    void dryRunChangesNothingAndTheImportDoesWhatItTold() throws Exception {
        var first = look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子") + student("s2", "鈴木 健太"));
        assertEquals("DRY 2 0 2 0 0", told(first));
        assertEquals(0, count("student_record"));
        assertTrue(importer.apply(first, "clerk01"));
        assertEquals(2, count("student_record"));
        assertEquals(0, count("import_row"));
        var second = look(ImportKind.STUDENTS, HEAD + student("s1", "山田 華子") + student("s3", "佐藤 太郎"));
        assertEquals("DRY 2 0 1 1 0", told(second));
        assertEquals(
                List.of(new ImportFinding.Difference("name_ja", "山田 花子", "山田 華子")),
                findings(second, FindingKind.CHANGED).get(0).getDifferences());
        assertTrue(importer.apply(second, "clerk01"));
        assertEquals("APPLIED 2 0 1 1 0", told(second));
        assertFalse(importer.apply(second, "clerk01"), "once");
        assertEquals(3, count("student_record"));
        assertEquals(
                "DRY 2 0 0 0 2",
                told(look(ImportKind.STUDENTS, HEAD + student("s1", "山田 華子") + student("s3", "佐藤 太郎"))));
        assertEquals(
                2,
                trail.page(ofKind(AuditKind.RECORDS_IMPORTED), Optional.empty(), 5)
                        .size());
    }

    @Test
    void faultyFileIsNeverImported() throws Exception {
        var id = look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子") + student("s2", ""));
        assertEquals("FAULTY 1 1 1 0 0", told(id));
        assertFalse(importer.apply(id, "clerk01"));
        assertEquals(0, count("student_record"));
    }

    @Test
    void gradesOfStudentsInTheFileAreReplaced() throws Exception {
        importer.apply(look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子") + student("s2", "鈴木 健太")), "clerk01");
        var head = "学籍番号,年度,科目名,単位数,評価,GP,公開日\n";
        var unknown = look(ImportKind.COURSES, head + "s9,2025,英語,1,A,3,\n");
        assertEquals("unknown", findings(unknown, FindingKind.FAULT).get(0).getFault());
        var first = look(
                ImportKind.COURSES, head + "s1,2025,英語,1,A,3,\ns2,2025,英語,1,B,2,\ns1,2025,数学,2.0,B,2.0,2026-03-05\n");
        assertEquals("DRY 3 0 0 2 0", told(first));
        assertTrue(importer.apply(first, "clerk01"));
        assertEquals(3, count("record_course"));
        var second = look(ImportKind.COURSES, head + "s1,2025,英語,1,S,4,\ns2,2025,英語,1.0,B,2,\n");
        assertEquals("DRY 2 0 0 1 1", told(second));
        assertTrue(importer.apply(second, "clerk01"));
        assertEquals(2, count("record_course"));
    }

    /** A file from which three students of ten are missing is not one person's to import. */
    @Test
    void missingStudentsAreCounted() throws Exception {
        var all = IntStream.range(0, 10)
                .mapToObj(one -> student("s" + one, "山田 花子"))
                .toList();
        importer.apply(look(ImportKind.STUDENTS, HEAD + String.join("", all)), "clerk01");
        assertTrue(imports.find(look(ImportKind.STUDENTS, HEAD + String.join("", all.subList(0, 7))))
                .orElseThrow()
                .isMissingMany());
        assertFalse(imports.find(look(ImportKind.STUDENTS, HEAD + String.join("", all.subList(0, 8))))
                .orElseThrow()
                .isMissingMany());
    }

    /** Rows that are wrong are not kept, and their students are not missing; such a file is not imported anyway. */
    @Test
    void nobodyIsMissingInAFaultyFile() throws Exception {
        importer.apply(look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子") + student("s2", "鈴木 健太")), "clerk01");
        var faulty = imports.find(look(ImportKind.STUDENTS, HEAD + student("s1", "") + student("s2", "鈴木 健太")))
                .orElseThrow();
        assertEquals(ImportState.FAULTY, faulty.getState());
        assertEquals(0, faulty.getCounts().getMissing());
        assertFalse(faulty.isMissingMany());
        var head = imports.find(look(ImportKind.STUDENTS, "a,b\n1,2\n")).orElseThrow();
        assertFalse(head.isMissingMany());
    }

    /** Enrolled on a day to come: no certificate may say so. */
    @Test
    void impossibleRowIsAFault() throws Exception {
        var tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        var row = student("s1", "山田 花子");
        assertEquals(
                "FAULTY 0 1 0 0 0",
                told(look(ImportKind.STUDENTS, HEAD + row.replace("2025-04-01", tomorrow.toString()))));
        assertEquals(
                "DRY 1 0 1 0 0",
                told(look(
                        ImportKind.STUDENTS,
                        HEAD + row.replace("2025-04-01", tomorrow.minusDays(1).toString()))));
    }

    /** What was found is looked at after the import too, for a day. */
    @Test
    void findingsStayForADayAfterTheImport() throws Exception {
        var id = look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子"));
        importer.apply(id, "clerk01");
        keepHouse();
        assertEquals(1, findings(id, FindingKind.ADDED).size());
        clock.advance(RecordImporter.KEPT.plusMinutes(1));
        keepHouse();
        assertEquals(List.of(), findings(id, FindingKind.ADDED));
    }

    @Test
    void laterImportOutdatesADryRun() throws Exception {
        var first = look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子"));
        clock.advance(Duration.ofMinutes(1));
        var second = look(ImportKind.STUDENTS, HEAD + student("s1", "山田 華子"));
        assertFalse(isOutdated(first));
        importer.apply(second, "clerk01");
        assertTrue(isOutdated(first));
        assertFalse(isOutdated(second), "by itself");
        clock.advance(Duration.ofMinutes(1));
        assertFalse(isOutdated(look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子"))));
        assertFalse(isOutdated(look(ImportKind.HOLDS, "学籍番号,種類,理由\ns1,学費,未納\n")), "another kind");
    }

    private boolean isOutdated(Long id) throws Exception {
        return inTransaction(() -> imports.isOutdated(imports.find(id).orElseThrow()));
    }

    @Test
    void holdsArePlacedOnce() throws Exception {
        importer.apply(look(ImportKind.STUDENTS, HEAD + student("s1", "山田 花子")), "clerk01");
        var file = "学籍番号,種類,理由,期限\ns1,学費,後期授業料が未納,\n";
        var first = look(ImportKind.HOLDS, file);
        assertEquals("DRY 1 0 0 1 0", told(first));
        assertTrue(importer.apply(first, "clerk01"));
        assertEquals("DRY 1 0 0 0 1", told(look(ImportKind.HOLDS, file)));
        assertEquals(1, count("hold"));
    }

    /** Students whom nobody knows are seen only when all rows are read. */
    @Test
    void faultsAreCountedAllAndKeptToABound() throws Exception {
        var many = ImportCounts.KEPT + 1;
        var rows = IntStream.range(0, many)
                .mapToObj(one -> "x" + one + ",学費,後期授業料が未納,\n")
                .collect(Collectors.joining());
        var unknown = look(ImportKind.HOLDS, "学籍番号,種類,理由,期限\n" + rows);
        assertEquals("FAULTY " + many + " " + many + " 0 0 0", told(unknown));
        assertEquals(ImportCounts.KEPT, count("import_finding"));
    }

    @Test
    void fileInNoEncodingIsRefused() throws Exception {
        var file = Files.createTempFile("records", ".csv");
        Files.write(file, new byte[] {(byte) 0xE3, (byte) 0x81, 10});
        assertEquals(
                Optional.empty(),
                importer.look(
                        ImportKind.STUDENTS,
                        new Upload(file, "x.csv", "0".repeat(64)),
                        Optional.of(ImportCharset.UTF_8),
                        "clerk01"));
        Files.deleteIfExists(file);
    }

    private Long look(ImportKind kind, String text) throws Exception {
        var file = Files.writeString(Files.createTempFile("records", ".csv"), text, StandardCharsets.UTF_8);
        var id = importer.look(kind, new Upload(file, "x.csv", "0".repeat(64)), Optional.empty(), "clerk01");
        Files.deleteIfExists(file);
        return id.orElseThrow();
    }

    private static String student(String number, String name) {
        return number + "," + number + "," + name + ",2006-04-01,在学,文学部,学士課程,2025-04-01,\n";
    }

    private String told(Long id) throws Exception {
        var one = inTransaction(() -> imports.find(id).orElseThrow());
        var counts = one.getCounts();
        return one.getState()
                + IntStream.of(
                                counts.getRows(),
                                counts.getFaults(),
                                counts.getAdded(),
                                counts.getChanged(),
                                counts.getSame())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ", " ", ""));
    }

    private List<ImportFinding> findings(Long id, FindingKind kind) throws Exception {
        return inTransaction(() -> imports.findings(id, List.of(kind), 0, 100));
    }

    private int count(String table) throws Exception {
        return inTransaction(() -> ((Number) entities.createNativeQuery("SELECT count(*) FROM " + table)
                        .getSingleResult())
                .intValue());
    }

    private void keepHouse() throws Exception {
        inTransaction(() -> {
            housekeeping.fire(new HousekeepingDue(clock.instant()));
            return true;
        });
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        try {
            return work.call();
        } finally {
            transaction.commit();
        }
    }

    private static AuditSearch ofKind(AuditKind kind) {
        return new AuditSearch(null, null, "", "", kind, null, "", null);
    }
}
