package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.paper.Papers.marks;
import static org.madoguchi.paper.Papers.page;
import static org.madoguchi.paper.Papers.pages;
import static org.madoguchi.paper.Papers.print;
import static org.madoguchi.paper.Papers.text;
import static org.madoguchi.paper.Papers.transcript;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.text.Words;

/** What holds for each type of paper in each language. */
class EachPaperTest {

    /** Look like kanji, and are what PDFBox would tell back. */
    private static final Pattern RADICALS = Pattern.compile("[\u2E80-\u2FDF]");

    private static final int DPI = 150;

    private static final Templates TEMPLATES = new Templates(Optional.empty());

    static Stream<Arguments> papers() {
        return Templates.NAMES.stream()
                .flatMap(name -> Stream.of(Language.values()).map(language -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void itsTitleAndItsLanguageAreTold(String template, Language language) throws IOException {
        try (var document = Loader.loadPDF(print(content(template, language)))) {
            var catalog = document.getDocumentCatalog();
            assertEquals(language.tag(), catalog.getLanguage());
            assertEquals(
                    TEMPLATES.find(template, language).title() + " "
                            + marks(false).number(),
                    document.getDocumentInformation().getTitle());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void whatIsCopiedIsWhatItSays(String template, Language language) throws IOException {
        var content = content(template, language);
        var text = text(print(content));
        Papers.proof(content).said().values().forEach((field, value) -> {
            var printed = field.kind() == Field.Kind.DATE ? date(value, language) : value;
            assertTrue(plain(text).contains(plain(printed)), field + " " + text);
        });
        assertTrue(plain(text).contains(plain(TEMPLATES.find(template, language).title())), text);
        assertFalse(RADICALS.matcher(text).find(), text);
    }

    /** The page that checks it says the same as the paper in hand. */
    @ParameterizedTest
    @MethodSource("papers")
    void itsParticularsAreToldAsTheyArePrinted(String template, Language language) throws IOException {
        var said = Papers.proof(content(template, language)).said();
        var text = plain(text(print(said)));
        var told = Papers.PRESS.particulars(said, language);
        told.forEach(one -> assertTrue(text.contains(plain(one.label() + one.value())), one + text));
        var items = TEMPLATES.find(template, language).blocks().stream()
                .filter(Block.Items.class::isInstance)
                .flatMap(block -> ((Block.Items) block).items().stream())
                .filter(item -> text.contains(plain(item.label())))
                .map(Block.Item::label)
                .distinct()
                .toList();
        assertEquals(items, told.stream().map(Particular::label).toList());
    }

    /** Whoever reads the page in the other language finds each value under that language's name. */
    @ParameterizedTest
    @MethodSource("papers")
    void itsParticularsAreToldInTheOtherLanguageToo(String template, Language language) {
        var said = Papers.proof(content(template, language)).said();
        var other = language == Language.JA ? Language.EN : Language.JA;
        var told = Papers.PRESS.particulars(said, other);
        assertTrue(
                told.stream()
                        .anyMatch(one -> one.label().equals(other == Language.JA ? "氏名" : "Name")
                                && said.values().containsValue(one.value())),
                told::toString);
        assertTrue(told.stream().anyMatch(one -> one.value().equals(date("2006-04-02", other))), told::toString);
        assertEquals(
                Papers.PRESS.particulars(said, language).stream()
                        .flatMap(one -> one.fields().stream())
                        .collect(Collectors.toSet()),
                told.stream().flatMap(one -> one.fields().stream()).collect(Collectors.toSet()));
    }

    /** What is no line of its own there: sums, and the heads of the table of courses. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void itsGradesAreNamedAsTheyArePrinted(Language language) throws IOException {
        var text = plain(text(print(content("transcript", language))));
        var words = Words.of(language.locale(), "text");
        for (var key : List.of(
                "paper.field.gpa",
                "paper.field.credits_total",
                "verify.course.name",
                "verify.course.credits",
                "verify.course.grade",
                "verify.course.point")) {
            assertTrue(text.contains(plain(words.text(key))), key + text);
        }
    }

    /** As a reader aloud has it: from the heading to the code by which it is checked. */
    @ParameterizedTest
    @MethodSource("papers")
    void itIsReadFromTheTopToTheBottom(String template, Language language) throws IOException {
        var content = content(template, language);
        var text = plain(text(print(content)));
        var letterhead = Papers.letterhead(language);
        var order = Stream.of(
                        TEMPLATES.find(template, language).title(),
                        content.value(language == Language.JA ? Field.NAME : Field.NAME_ROMAN)
                                .orElseThrow(),
                        date(content.value(Field.BIRTH_DATE).orElseThrow(), language),
                        content.value(Field.FACULTY).orElseThrow(),
                        language == Language.JA
                                ? "証明する。"
                                : template.equals("transcript") ? "I hereby certify" : "Issued at the request",
                        letterhead.presidentName(),
                        marks(false).checkAddress(),
                        marks(false).groupedCode())
                .map(part -> text.lastIndexOf(plain(part)))
                .toList();
        assertTrue(order.stream().noneMatch(at -> at < 0), () -> order + text);
        assertEquals(order.stream().sorted().toList(), order, text);
    }

    /** As much as a letter is high: else the two look like one text. */
    @ParameterizedTest
    @MethodSource("papers")
    void betweenALabelAndItsValueIsRoom(String template, Language language) {
        var fonts = new Fonts(Optional.empty(), Optional.empty());
        var items = TEMPLATES.find(template, language).blocks().stream()
                .filter(Block.Items.class::isInstance)
                .map(Block.Items.class::cast)
                .toList();
        assertFalse(items.isEmpty());
        items.forEach(block -> block.items().forEach(item -> {
            var style = block.style();
            var label = new Line(fonts.shape(item.label(), missing -> {}), style.size(), style.spacing());
            assertTrue(label.width() + style.size() <= block.labels(), item.label());
        }));
    }

    /** Wherever a line of it may end. */
    @ParameterizedTest
    @MethodSource("papers")
    void aDayStandsOnOneLine(String template, Language language) throws IOException {
        var content = content(template, language);
        var day = date("2028-03-25", language);
        for (var length = 1; length < 40; length++) {
            var usual = Papers.letterhead(language);
            var letterhead = new Letterhead(
                    "R" + "e".repeat(length),
                    usual.address(),
                    usual.presidentTitle(),
                    usual.presidentName(),
                    usual.seal());
            var text = text(Papers.PRESS.print(content, letterhead, marks(false), Face.PRINT, List.of()));
            assertEquals(count(text.replaceAll("\\s+", " "), day), count(text, day), text);
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @ParameterizedTest
    @CsvSource({"JA, 60", "JA, 150", "EN, 60", "EN, 150"})
    void aTranscriptHasItsSumsRightAfterItsCoursesAndItsSealAtTheEnd(Language language, int courses)
            throws IOException {
        var content = transcript(language, courses);
        for (var face : Face.values()) {
            var pdf = print(content, face, false);
            var last = pages(pdf);
            var sum = language == Language.JA ? "合計124単位" : "earned:124";
            var with = IntStream.rangeClosed(1, last)
                    .filter(number -> plainPage(pdf, number).contains(sum))
                    .boxed()
                    .toList();
            assertEquals(1, with.size(), "one page has the sums");
            var words = plainPage(pdf, with.get(0));
            var end = words.indexOf(plain(content.courses().get(courses - 1).name()));
            assertTrue(end >= 0 && end < words.indexOf(sum), words);
            try (var document = Loader.loadPDF(pdf)) {
                for (var number = 1; number <= last; number++) {
                    assertEquals(number == last ? 1 : 0, pictures(document.getPage(number - 1)), "page " + number);
                }
            }
        }
    }

    /** Drawn as it is printed and read as a phone reads it. */
    @ParameterizedTest
    @MethodSource("papers")
    void aPhoneReadsTheAddressOnEachPage(String template, Language language) throws Exception {
        var courses = template.equals("transcript") ? transcript(language, 60).courses() : List.<Course>of();
        var content = new Content(template, language, Papers.values(language), courses);
        var expected = marks(false).checkAddress() + "?code=" + marks(false).code();
        for (var face : Face.values()) {
            try (var document = Loader.loadPDF(print(content, face, face == Face.SCREEN))) {
                for (var number = 0; number < document.getNumberOfPages(); number++) {
                    var picture = new PDFRenderer(document).renderImageWithDPI(number, DPI, ImageType.RGB);
                    var width = picture.getWidth();
                    var height = picture.getHeight();
                    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
                    var bits = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
                    var read = new QRCodeReader().decode(bits, Map.of(DecodeHintType.TRY_HARDER, true));
                    assertEquals(expected, read.getText());
                }
            }
        }
    }

    private static Content content(String template, Language language) {
        return new Content(
                template,
                language,
                Papers.values(language),
                transcript(language, 3).courses());
    }

    private static String date(String value, Language language) {
        return TEMPLATES.find("degree", language).frame().dates().text(LocalDate.parse(value));
    }

    private static int pictures(PDPage page) throws IOException {
        return (int) new PDFStreamParser(page)
                .parse().stream()
                        .filter(token -> token instanceof Operator operator
                                && operator.getName().equals(OperatorName.DRAW_OBJECT))
                        .count();
    }

    private static String plainPage(byte[] pdf, int number) {
        try {
            return plain(page(pdf, number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u3000]", "");
    }
}
