package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.paper.Papers.PRESS;
import static org.madoguchi.paper.Papers.content;
import static org.madoguchi.paper.Papers.enrolmentOf;
import static org.madoguchi.paper.Papers.letterhead;
import static org.madoguchi.paper.Papers.marks;
import static org.madoguchi.paper.Papers.page;
import static org.madoguchi.paper.Papers.pages;
import static org.madoguchi.paper.Papers.print;
import static org.madoguchi.paper.Papers.proof;
import static org.madoguchi.paper.Papers.text;
import static org.madoguchi.paper.Papers.transcript;
import static org.madoguchi.paper.Papers.unprintable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

    /** Look like kanji, and are what PDFBox would tell back. */
    private static final Pattern RADICALS = Pattern.compile("[\u2E80-\u2FDF]");

    @Test
    void whatIsCopiedIsWhatWasStored() throws Exception {
        var text = text(print(content("enrolment", Language.JA)));
        assertTrue(text.contains(Papers.NAME), text);
        assertTrue(text.contains("2006年4月2日（平成18年4月2日）"), text);
        assertTrue(text.contains("上記の者は、本学に在学していることを証明する。"), text);
        assertFalse(RADICALS.matcher(text).find(), text);
    }

    /** In the font both are one glyph. */
    @Test
    void aCharacterWithAndWithoutItsSelectorStayTwo() throws Exception {
        var text = text(print(enrolmentOf(Field.NAME, "葛葛\uDB40\uDD01")));
        assertTrue(text.contains("葛葛\uDB40\uDD01"), text);
    }

    /** The font has half a square for each; copied it stays what it was. */
    @ParameterizedTest
    @ValueSource(strings = {"Master’s Program", "the ‘New’ Program"})
    void quotationMarksStandCloseToTheirWord(String course) throws Exception {
        var values = Papers.values(Language.EN);
        values.put(Field.COURSE, course);
        try (var document = Loader.loadPDF(print(new Content("degree", Language.EN, values, List.of())))) {
            var letters = new ArrayList<TextPosition>();
            var words = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    letters.addAll(positions);
                    super.writeString(text, positions);
                }
            }.getText(document);
            assertTrue(words.contains(course), words);
            for (var i = 1; i + 1 < letters.size(); i++) {
                if (List.of("‘", "’").contains(letters.get(i).getUnicode())) {
                    var before = letters.get(i - 1);
                    var width = letters.get(i + 1).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
                    assertTrue(width < 0.4f * before.getFontSizeInPt(), course + " " + width);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"葛\uDB40\uDD02", "𠮷", "辻\uDB40\uDD02", "A\uFE0F", "\u200B", "\u202E", "\uE000"})
    void whatNoFontHasIsRefusedByName(String cluster) {
        var content = enrolmentOf(Field.NAME, "山" + cluster + "田");
        assertEquals(List.of(new Unprintable("NAME", Unprintable.Reason.NO_GLYPH, cluster)), unprintable(content));
        var thrown = assertThrows(UnprintableException.class, () -> print(content));
        assertFalse(thrown.getMessage().contains("山"), thrown.getMessage());
    }

    @Test
    void anUnprintableSaysItsCodePoints() {
        assertEquals(
                "U+845B U+E0102", new Unprintable("NAME", Unprintable.Reason.NO_GLYPH, "葛\uDB40\uDD02").codePoints());
    }

    @ParameterizedTest
    @CsvSource({"NAME, 龘, 40", "NAME_ROMAN, Wm, 45", "NAME_ROMAN, Ada Eva , 11"})
    void longNamesFit(Field field, String part, int times) throws Exception {
        var name = part.repeat(times).strip().replace("龘", "鬱");
        var content = enrolmentOf(field, name);
        assertEquals(List.of(), unprintable(content));
        var text = text(print(content));
        assertTrue(withoutSpaces(text).contains(withoutSpaces(name)), text);
    }

    static Stream<Arguments> papers() {
        return Templates.NAMES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    /** Also where a second page names them again. */
    @ParameterizedTest
    @MethodSource("papers")
    void longNamesFitOnEachPageOfEachPaper(String template, Language language) throws Exception {
        for (var name :
                List.of("鬱".repeat(40), "WM".repeat(45), "Wm Iw ".repeat(15).strip())) {
            for (var courses : List.of(60, 150)) {
                var values = Papers.values(language);
                values.put(Field.NAME, name);
                values.put(Field.NAME_ROMAN, name);
                var content = new Content(
                        template,
                        language,
                        values,
                        transcript(language, courses).courses());
                assertEquals(List.of(), unprintable(content));
                var pdf = print(content);
                assertEquals(template.equals("transcript"), pages(pdf) > 1);
                for (var page = 1; page <= pages(pdf); page++) {
                    var words = withoutSpaces(page(pdf, page));
                    assertTrue(words.contains(withoutSpaces(name)), words);
                }
            }
        }
    }

    @Test
    void whatWouldBeTooSmallToReadIsRefused() {
        var content = enrolmentOf(Field.NAME, "鬱".repeat(150));
        assertEquals(
                List.of(Unprintable.Reason.TOO_LONG),
                unprintable(content).stream().map(Unprintable::reason).toList());
        assertThrows(UnprintableException.class, () -> print(content));
    }

    /** Of it nothing may be missed: the paper is the same, drawn from what is kept. */
    @ParameterizedTest
    @MethodSource("papers")
    void whatIsKeptIsWhatThePaperSays(String template, Language language) {
        var courses = template.equals("transcript") ? transcript(language, 60).courses() : List.<Course>of();
        var content = new Content(template, language, Papers.values(language), courses);
        var said = proof(content).said();
        assertArrayEquals(print(content), print(said));
        assertEquals(said, proof(said).said());
        assertEquals(language == Language.EN, said.value(Field.NAME_ROMAN).isPresent());
        assertEquals(language == Language.JA, said.value(Field.NAME).isPresent());
        assertEquals(template.equals("enrolment"), said.value(Field.SCHOOL_YEAR).isPresent());
        assertEquals(template.equals("degree"), said.value(Field.DEGREE_NUMBER).isPresent());
        assertEquals(template.equals("degree"), said.value(Field.STUDENT_NUMBER).isEmpty());
        assertEquals(template.equals("transcript"), said.value(Field.GPA).isPresent());
    }

    /** The bundled transcripts have no column for the codes of courses. */
    @Test
    void ofCoursesIsKeptWhatHasAColumn() {
        var before = transcript(Language.JA, 3).courses();
        var said = proof(transcript(Language.JA, 3)).said().courses();
        assertEquals("M1", before.get(0).code());
        assertEquals(List.of("", "", ""), said.stream().map(Course::code).toList());
        assertEquals(
                before.stream().map(Course::gradePoint).toList(),
                said.stream().map(Course::gradePoint).toList());
        var elsewhere = new Content("degree", Language.JA, Papers.values(Language.JA), before);
        assertEquals(List.of(), proof(elsewhere).said().courses());
    }

    /** Else it would have a number, and wait for its paper for ever. */
    @Test
    void letterheadAndMarksAreProvedWithTheContent() {
        var content = content("degree", Language.JA);
        var office = new Letterhead("例示大学", "東京都", "例示大学長", "𠮷田 一郎", Optional.empty());
        assertEquals(
                List.of(new Unprintable("PRESIDENT_TITLE, PRESIDENT_NAME", Unprintable.Reason.NO_GLYPH, "𠮷")),
                PRESS.proof(content, office, marks(false)).faults());
        var address = "https://certificates.example.ac.jp/" + "a".repeat(200);
        var marks = new Marks("1", "00000000", address, LocalDate.EPOCH, Optional.empty(), false);
        assertEquals(
                List.of(new Unprintable("CHECK_ADDRESS", Unprintable.Reason.TOO_LONG, address)),
                PRESS.proof(content, letterhead(Language.JA), marks).faults());
    }

    @Test
    void whatTheTemplateNeedsIsMissed() {
        var values = Papers.values(Language.JA);
        values.remove(Field.BIRTH_DATE);
        assertEquals(
                List.of(new Unprintable("BIRTH_DATE", Unprintable.Reason.MISSING, "")),
                unprintable(new Content("enrolment", Language.JA, values, List.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "JA, , （修了）年月日",
        "JA, LEFT_ON, 卒業（修了）年月日",
        "JA, WITHDRAWN_ON, 離籍年月日",
        "EN, , Graduation (completion)",
        "EN, LEFT_ON, Graduation (completion)",
        "EN, WITHDRAWN_ON, Date of leaving"
    })
    void aTranscriptNamesTheDayOnWhichStudiesEnded(Language language, Field ended, String label) throws Exception {
        var values = Papers.values(language);
        var day = values.remove(Field.LEFT_ON);
        if (ended != null) {
            values.put(ended, day);
        }
        var text = text(print(new Content("transcript", language, values, List.of())));
        assertEquals(ended != null, text.contains(label), text);
        assertEquals(ended != null, text.contains(language == Language.JA ? "2028年3月25日" : "25 March 2028"), text);
    }

    @ParameterizedTest
    @CsvSource({"JA, 0, 1", "JA, 60, 2", "JA, 150, 5", "EN, 0, 1", "EN, 60, 3", "EN, 150, 5"})
    void aTranscriptHasAsManyPagesAsItNeeds(Language language, int courses, int pages) throws Exception {
        var pdf = print(transcript(language, courses));
        assertEquals(pages, pages(pdf));
        var text = text(pdf);
        for (var course : transcript(language, courses).courses()) {
            assertTrue(text.contains(course.name() + " "), course.name());
        }
        var president = letterhead(language).presidentName();
        var heading = language == Language.JA ? "授業科目" : "Course";
        for (var page = 1; page <= pages; page++) {
            var words = page(pdf, page);
            assertTrue(page == pages || words.contains(heading), words);
            assertEquals(page == pages, words.contains(president), words);
            assertTrue(words.contains("7KQF-2M9T-XW4D-8") && words.contains("2026-Z-000123"), words);
            var number = language == Language.JA ? page + "／" + pages + "ページ" : "Page " + page + " of " + pages;
            assertEquals(pages > 1, words.contains(number), words);
        }
    }

    /** Where its first page ends, categories begin before, at and after the break. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void coursesOverleafStandUnderTheirCategory(Language language) throws Exception {
        var suffix = language == Language.JA ? "（続き）" : " (continued)";
        var first = courses(page(print(inTwoCategories(language, 60)), 1));
        var began = 0;
        for (var size = first - 2; size <= first + 2; size++) {
            var content = inTwoCategories(language, size);
            assertEquals(List.of(), unprintable(content));
            var pdf = print(content);
            var one = page(pdf, 1);
            var two = page(pdf, 2);
            var before = content.courses().get(courses(one) - 1).category();
            var after = content.courses().get(courses(one)).category();
            assertEquals(before.equals(after), two.contains(after + suffix), two);
            assertFalse(two.contains((after.equals("ALPHA") ? "OMEGA" : "ALPHA") + suffix), two);
            assertFalse(one.contains(suffix), one);
            assertEquals(before.equals("OMEGA"), one.contains("OMEGA"), "no heading alone at the bottom");
            began += before.equals(after) ? 0 : 1;
        }
        assertTrue(began > 0, "a category that begins with the page");
    }

    /** The paper can still be had: what a category is called may take the whole line. */
    @Test
    void categoryThatFillsItsLineIsRepeatedAlone() throws Exception {
        var longest = IntStream.iterate(100, length -> length - 1)
                .mapToObj("区"::repeat)
                .filter(category -> unprintable(inCategories(Language.JA, 2, category, category))
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        var content = inCategories(Language.JA, 60, longest, longest);
        assertEquals(List.of(), unprintable(content));
        assertTrue(page(print(content), 2).contains(longest));
    }

    private static Content inTwoCategories(Language language, int size) {
        return inCategories(language, size, "ALPHA", "OMEGA");
    }

    private static Content inCategories(Language language, int size, String first, String second) {
        var courses = transcript(language, 60).courses().stream()
                .map(one -> new Course(
                        one.year(),
                        one.term(),
                        one.code(),
                        one.name(),
                        one.credits(),
                        one.grade(),
                        one.gradePoint(),
                        Integer.parseInt(one.code().substring(1)) <= size ? first : second))
                .toList();
        return new Content("transcript", language, Papers.values(language), courses);
    }

    /** How many stand on a page. */
    private static int courses(String words) {
        var names = Pattern.compile("(解析学概論第|Introduction to Analysis )\\d+").matcher(words);
        return (int) names.results().count();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSpecimenSaysSoOnEachPage(Language language) throws Exception {
        var word = language == Language.JA ? "見本" : "SPECIMEN";
        for (var face : Face.values()) {
            var pdf = print(transcript(language, 60), face, true);
            assertTrue(page(pdf, 1).contains(word));
            assertTrue(page(pdf, 2).contains(word));
        }
        assertFalse(text(print(transcript(language, 60))).contains(word));
    }

    @Test
    void theFaceForMachinesHasNoColourAndItsSealIsBlack() throws Exception {
        try (var document = Loader.loadPDF(print(content("graduation", Language.JA), Face.PRINT, false))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.RGB);
            assertEquals(0, coloured(picture));
            assertTrue(document.getDocumentCatalog().getNames() == null);
        }
        try (var document = Loader.loadPDF(print(content("graduation", Language.JA)))) {
            assertTrue(coloured(new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.RGB)) > 500);
        }
    }

    /** Nothing but the time in the embedded font, which FontBox reckons in the server's calendar. */
    @ParameterizedTest
    @ValueSource(strings = {"th-TH-u-ca-buddhist-nu-thai", "tr-TR", "ar-SA-u-nu-arab", "ja-JP-u-ca-japanese"})
    void theServersLanguageIsNoMatter(String tag) throws IOException {
        var usual = told(print(transcript(Language.EN, 3)));
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertEquals(usual, told(print(transcript(Language.EN, 3))));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void manyThreadsPrintTheSame() throws Exception {
        var content = content("degree", Language.JA);
        var expected = print(content);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var prints = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> print(content)))
                    .collect(Collectors.toList());
            for (var print : prints) {
                assertArrayEquals(expected, print.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsAttachedComesBack() throws Exception {
        try (var document = Loader.loadPDF(print(content("degree", Language.EN)))) {
            var catalog = document.getDocumentCatalog();
            var file = catalog.getNames().getEmbeddedFiles().getNames().get("credential.jwt");
            assertArrayEquals("eyJ".getBytes(), file.getEmbeddedFile().toByteArray());
            assertEquals("Data", file.getCOSObject().getNameAsString("AFRelationship"));
            assertEquals("en-GB", catalog.getLanguage());
            assertEquals(
                    "Certificate of Degree 2026-Z-000123",
                    document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void versionsTellTemplatesAndFontsApart() {
        assertEquals(64, PRESS.fontChecksum().length());
        assertEquals(
                2 * Templates.NAMES.size(),
                Templates.NAMES.stream()
                        .flatMap(name -> List.of(Language.values()).stream()
                                .map(language -> PRESS.templateVersion(name, language)))
                        .distinct()
                        .count());
        assertThrows(IllegalArgumentException.class, () -> PRESS.templateVersion("diploma", Language.JA));
    }

    @Test
    void aTextThatIsNoSingleLineIsRefused() {
        assertEquals(
                List.of("\n"),
                unprintable(enrolmentOf(Field.NAME, "山\n田")).stream()
                        .map(Unprintable::text)
                        .toList());
        assertEquals(1, marks(true).groupedCode().split("-")[3].length());
    }

    private static String told(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var metadata = document.getDocumentCatalog().getMetadata().toByteArray();
            var operators = document.getPage(0).getContents().readAllBytes();
            return new String(metadata, StandardCharsets.UTF_8)
                    + new String(operators, StandardCharsets.US_ASCII)
                    + document.getDocumentInformation().getCOSObject().getString(COSName.CREATION_DATE)
                    + text(pdf);
        }
    }

    private static long coloured(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return IntStream.of(pixels)
                .filter(pixel -> (pixel >> 16 & 255) != (pixel & 255) || (pixel >> 8 & 255) != (pixel & 255))
                .count();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
