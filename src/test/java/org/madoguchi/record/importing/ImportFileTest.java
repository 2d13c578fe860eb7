package org.madoguchi.record.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Press;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.text.Words;

/** Each fault is told with its row, its column and what stands there; nothing is guessed. */
class ImportFileTest {

    private static final String HEAD = "学籍番号,氏名,生年月日,身分,学部,入学年月日,離籍年月日,ユーザID\n";
    private static final String WHOLE = "学籍番号,氏名,生年月日,身分,学部,課程,年次,入学年月日,卒業見込年月日,離籍年月日\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Press PRESS = Press.open(
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            java.time.ZoneId.of("Z"));

    private final List<ImportFile.Row> rows = new ArrayList<>();
    private final List<ImportFile.Told> told = new ArrayList<>();

    @Test
    void tenPlantedFaultsAreToldRowByRow() throws Exception {
        read(
                ImportKind.STUDENTS,
                HEAD
                        + "s1,山田 花子,2006-04-01,在学,文学部,2025-04-01,,s1\n"
                        + "s2,,2006-04-01,在学,文学部,2025-04-01,,s2\n"
                        + "s3,山田 花子,2006-13-01,在学,文学部,2025-04-01,,s3\n"
                        + "s4,山田 花子,2006-04-01,在籍,文学部,2025-04-01,,s4\n"
                        + "s5,=1+2,2006-04-01,在学,文学部,2025-04-01,,s5\n"
                        + "s6,\"山田\n花子\",2006-04-01,在学,文学部,2025-04-01,,s6\n"
                        + "s1,山田 花子,2006-04-01,在学,文学部,2025-04-01,,s7\n"
                        + "s8,山田 花子,2006-04-01,卒業,文学部,2025-04-01,,s8\n"
                        + "s9,山田 花子,2006-04-01,退学,文学部,2025-04-01,2024-03-31,s9\n"
                        + "s10,山田 花子,2006-04-01,在学,文学部\n"
                        + "s/11,山田 花子,2006-04-01,在学,文学部,2025-04-01,,s11\n"
                        + "s12,葛\uDB40\uDD02城 律,2006-04-01,在学,文学部,2025-04-01,,s12\n");
        assertEquals(
                List.of(
                        "3 name_ja needed",
                        "4 birth_date date",
                        "5 status status",
                        "6 name_ja formula",
                        "7 name_ja unseen",
                        "8 student_number twice",
                        "9 left_on left",
                        "10 left_on order",
                        "11  cells",
                        "12 student_number id",
                        "13 name_ja variant"),
                faults());
        assertEquals("U+000A (3)", told.get(4).fault().value());
        assertEquals("葛\uDB40\uDD02 (U+845B U+E0102)", told.get(10).fault().value());
        assertEquals(List.of("s1"), rows.stream().map(ImportFile.Row::student).toList());
        sayAll();
    }

    /** What a paper cannot say: none of these rows is taken. */
    @Test
    void whatCannotBeIsAFault() throws Exception {
        read(
                ImportKind.STUDENTS,
                WHOLE
                        + "s1,山田 花子,2006-04-01,在学,文学部,学士課程,1,2026-06-02,,\n"
                        + "s2,山田 花子,2006-04-01,休学,文学部,学士課程,1,2027-04-01,,\n"
                        + "s3,山田 花子,2006-04-01,在学,文学部,学士課程,1,2025-04-01,2025-04-01,\n"
                        + "s4,山田 花子,2006-04-01,卒業,文学部,学士課程,4,2022-04-01,,2026-06-02\n"
                        + "s5,山田 花子,2006-04-01,卒業,文学部,学士課程,4,2027-04-01,,2031-03-31\n"
                        + "s6,山田 花子,2025-04-01,在学,文学部,学士課程,1,2025-04-01,,\n");
        assertEquals(
                List.of(
                        "2 enrolled_on enrolled-ahead",
                        "3 enrolled_on enrolled-ahead",
                        "4 expected_on expected-order",
                        "5 left_on left-ahead",
                        "6 left_on left-ahead",
                        "7 birth_date born"),
                faults());
        assertEquals("2026-06-02", told.get(0).fault().value());
        assertEquals(List.of(), rows);
        sayAll();
    }

    /** What is rare, and may be right: all of these rows are taken. */
    @Test
    void whatIsOddIsAWarning() throws Exception {
        read(
                ImportKind.STUDENTS,
                WHOLE
                        + "s1,山田 花子,2010-04-02,在学,文学部,学士課程,7,2025-04-01,2026-05-31,\n"
                        + "s2,山田 花子,2006-04-01,休学,文学部,学士課程,0,2025-04-01,2029-03-31,2027-03-31\n"
                        + "s3,山田 花子,2000-04-01,在学,文学部,博士後期課程,6,2025-04-01,2028-03-31,\n"
                        + "s4,山田 花子,2010-04-01,在学,文学部,学士課程,6,2026-06-01,2026-06-02,\n");
        assertEquals(
                List.of(
                        "2 expected_on odd-expected",
                        "2 birth_date odd-born",
                        "2 school_year odd-year",
                        "3 left_on odd-left",
                        "3 school_year odd-year",
                        "4 school_year odd-year"),
                faults());
        assertTrue(told.stream().allMatch(one -> one.fault().isWarning()));
        assertEquals(4, rows.size());
        sayAll();
    }

    @Test
    void yearsAndDaysOfTheOtherKindsAreLookedAtToo() throws Exception {
        read(ImportKind.COURSES, "学籍番号,年度,科目名,単位数\ns1,2027,英語,1\ns1,2026,英語,1\n");
        read(ImportKind.HOLDS, "学籍番号,種類,理由,期限\ns1,学費,未納,2026-05-31\ns1,学費,未納,2026-06-01\n");
        assertEquals(List.of("2 academic_year year-ahead", "2 held_until odd-until"), faults());
        assertEquals(3, rows.size());
        sayAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"学籍番号;年度;科目名;単位数\ns1;2026;英語;1\n", "学籍番号\t年度\t科目名\t単位数\ns1\t2026\t英語\t1\n"})
    void otherSeparatorIsToldAsSuch(String text) throws Exception {
        read(ImportKind.COURSES, text);
        assertEquals(List.of("1  head-comma"), faults());
        sayAll();
    }

    /** The name of a student whose character no font has is taken, and told. */
    @Test
    void characterWithoutGlyphIsAWarning() throws Exception {
        read(ImportKind.STUDENTS, HEAD + "s1,髙﨑 𠮷乃,2006-04-01,在学,文学部,2025-04-01,,s1\n");
        assertEquals(List.of("2 name_ja glyph"), faults());
        assertEquals("𠮷 (U+20BB7)", told.get(0).fault().value());
        assertEquals(1, rows.size());
    }

    /** As exports write what CP932 does not have. */
    @ParameterizedTest
    @CsvSource({"&#134071;乃, &#134071;", "髙&#xFA11; 花, &#xFA11;", "O&apos;Neill, &apos;"})
    void characterWrittenAsInHtmlIsAWarning(String name, String reference) throws Exception {
        read(ImportKind.STUDENTS, HEAD + "s1," + name + ",2006-04-01,在学,文学部,2025-04-01,,s1\n");
        assertEquals(List.of("2 name_ja odd-reference"), faults());
        assertEquals(reference, told.get(0).fault().value());
        assertEquals(1, rows.size());
        sayAll();
    }

    @Test
    void ampersandOfANameIsNoWarning() throws Exception {
        read(ImportKind.COURSES, "学籍番号,年度,科目名,単位数\ns1,2026,R&D; Q&A,1\ns1,2026,A & B;,1\n");
        assertEquals(List.of(), faults());
    }

    @Test
    void headMayBeEnglishAndInAnyOrderAndOfAnyWidth() throws Exception {
        read(
                ImportKind.STUDENTS,
                "Name,ＳＴＡＴＵＳ,student id number,Date of birth,Faculty,Enrolled on,Faculty (English),学科（英）\n"
                        + "葛\uDB40\uDD00城 律,on leave,ｓ１,2006/4/1,文学部,20250401,Faculty of Letters,\n");
        assertEquals(List.of(), faults());
        var data = StudentRow.data(rows.get(0).cells());
        assertEquals("s1", data.studentNumber());
        assertEquals("葛\uDB40\uDD00城 律", data.name().getJapanese());
        assertEquals(RecordStatus.ON_LEAVE, data.status());
        assertEquals("2006-04-01", data.birthDate().toString());
        assertEquals("2025-04-01", data.enrolledOn().toString());
        assertEquals("Faculty of Letters", data.school().getFaculty(Language.EN).orElseThrow());
        assertEquals(rows.get(0).cells(), StudentRow.cells(data));
    }

    /** A voice mark that stands apart is put to its letter; a kanji of the compatibility block stays what it is. */
    @Test
    void namesAreComposedButNotReplaced() throws Exception {
        read(ImportKind.STUDENTS, HEAD + "s1,神か\u3099 é,2006-04-01,在学,文学部,2025-04-01,,s1\n");
        assertEquals("神が é", rows.get(0).cells().get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "学籍番号,年度,科目名,単位数\n"})
    void wrongFileIsToldByItsHead(String text) throws Exception {
        read(ImportKind.STUDENTS, text);
        assertTrue(rows.isEmpty());
        assertFalse(told.isEmpty());
        assertTrue(told.stream().allMatch(one -> one.row() == 1));
        sayAll();
    }

    @Test
    void quotationMarkThatIsNotClosedIsToldWhereItBegins() throws Exception {
        read(ImportKind.HOLDS, "学籍番号,種類,理由\ns1,学費,未納\ns2,学費,\"未納\ns3,学費,未納\n");
        assertEquals(List.of("3  form"), faults());
        assertEquals(1, rows.size());
    }

    /** Written as it is read; holding its rows would take some 200 MB. */
    @Test
    void manyRowsOfGradesTakeNoMemory() throws Exception {
        var many = 200_000;
        var heap = new long[2];
        var count = new int[1];
        Consumer<ImportFile.Row> looks = row -> {
            count[0]++;
            if (count[0] == 1000 || count[0] == many) {
                heap[count[0] == many ? 1 : 0] = heapInUse();
            }
        };
        new ImportFile(ImportKind.COURSES, new Cells(name -> List.of()), new Plausibility(TODAY), told::add)
                .read(new Courses(many), looks);
        assertEquals(many, count[0]);
        assertEquals(List.of(), told);
        assertTrue(heap[1] - heap[0] < 30_000_000, () -> heap[0] + " grew to " + heap[1]);
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A file of grades that nobody has ever had in one piece. */
    private static final class Courses extends Reader {

        private final int rows;
        private int next;
        private StringReader line = new StringReader("学籍番号,年度,科目名,単位数,GP\n");

        Courses(int rows) {
            this.rows = rows;
        }

        @Override
        public int read(char[] to, int from, int most) throws IOException {
            var read = line.read(to, from, most);
            if (read < 0 && next < rows) {
                line = new StringReader("s" + next + ",2025,微分積分学,2.0,3.50\n");
                next++;
                return line.read(to, from, most);
            }
            return read;
        }

        @Override
        public void close() {
            // It is written in memory.
        }
    }

    @Test
    void cellsOfGradesAreKeptAsTheyAreShown() throws Exception {
        read(ImportKind.COURSES, "学籍番号,年度,科目名,単位数,GP\ns0,2025,微分積分学,2.0,3.50\n");
        assertEquals(
                List.of("s0", "2025", "", "", "", "微分積分学", "", "2", "", "3.5", "", "", ""),
                rows.get(0).cells());
        assertEquals(
                rows.get(0).cells().subList(1, 13),
                CourseRow.cells(CourseRow.data(rows.get(0).cells())));
    }

    @Test
    void differencesNameWhatChanges() throws Exception {
        read(
                ImportKind.STUDENTS,
                HEAD + "s1,山田 花子,2006-04-01,在学,文学部,2025-04-01,,S1\n" + "s2,山田 華子,2006-04-01,休学,文学部,2025-04-01,,s1\n");
        var before = StudentRow.data(rows.get(0).cells());
        assertEquals(
                List.of("student_number", "name_ja", "status"),
                StudentRow.differences(before, StudentRow.data(rows.get(1).cells())).stream()
                        .map(ImportFinding.Difference::column)
                        .toList());
    }

    private void read(ImportKind kind, String text) throws Exception {
        var cells = new Cells(name -> PRESS.missing("", name).stream()
                .map(one -> new Cells.Missing(
                        one.text() + " (" + one.codePoints() + ")",
                        one.text().codePointCount(0, one.text().length()) > 1))
                .toList());
        new ImportFile(kind, cells, new Plausibility(TODAY), told::add).read(new StringReader(text), rows::add);
    }

    private List<String> faults() {
        return told.stream()
                .map(one -> one.row() + " " + one.column() + " " + one.fault().kind())
                .toList();
    }

    private void sayAll() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var words = Words.of(language, "desk");
            told.forEach(one -> words.text("records.fault." + one.fault().kind(), "", ""));
        }
    }
}
