package org.madoguchi.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the tests print. */
final class Papers {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Press PRESS = Press.open(Optional.empty(), Optional.empty(), Optional.empty(), TOKYO);

    /** 葛 and 辻, each in a variant of Adobe-Japan1. */
    static final String NAME = "葛\uDB40\uDD00城　髙﨑辻\uDB40\uDD00吉";

    private static final SealImage SEAL = SealImage.of("seal.png", resource("/org/madoguchi/demo/seal.png"));

    private Papers() {}

    static Map<Field, String> values(Language language) {
        var japanese = language == Language.JA;
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.STUDENT_NUMBER, "24B10042");
        values.put(Field.NAME, NAME);
        values.put(Field.NAME_ROMAN, "KATSURAGI Takasaki");
        values.put(Field.BIRTH_DATE, "2006-04-02");
        values.put(Field.FACULTY, japanese ? "理学部" : "Faculty of Science");
        values.put(Field.DEPARTMENT, japanese ? "数学科" : "Department of Mathematics");
        values.put(Field.COURSE, japanese ? "学士課程" : "Bachelor's programme");
        values.put(Field.SCHOOL_YEAR, "3");
        values.put(Field.ENROLLED_ON, "2024-04-01");
        values.put(Field.EXPECTED_ON, "2028-03-25");
        values.put(Field.LEFT_ON, "2028-03-25");
        values.put(Field.DEGREE, japanese ? "学士（理学）" : "Bachelor of Science");
        values.put(Field.DEGREE_NUMBER, japanese ? "理第12345号" : "S-12345");
        values.put(Field.GPA, "3.42");
        values.put(Field.CREDITS_TOTAL, "124");
        return values;
    }

    static Content content(String template, Language language) {
        return new Content(template, language, values(language), List.of());
    }

    static Content enrolmentOf(Field field, String value) {
        var language = field == Field.NAME_ROMAN ? Language.EN : Language.JA;
        var values = values(language);
        values.put(field, value);
        return new Content("enrolment", language, values, List.of());
    }

    static Content transcript(Language language, int courses) {
        var list = IntStream.rangeClosed(1, courses)
                .mapToObj(i -> course(language, i, courses))
                .toList();
        return new Content("transcript", language, values(language), list);
    }

    static Receipt receipt(Language language, String payer) {
        return new Receipt(
                "receipt A26-000123",
                LocalDate.of(2026, 11, 28),
                language,
                language == Language.JA ? "領収書" : "Receipt",
                List.of("A26-000123", "2026-11-28"),
                payer,
                language == Language.JA ? "450円" : "450 yen",
                language == Language.JA ? "上記の金額を領収しました。" : "Received with thanks.",
                List.of(new Receipt.Entry("発行手数料　在学証明書（日本語）1通　非課税", "300円"), new Receipt.Entry("システム利用料", "150円")),
                List.of(new Receipt.Entry("合計", "450円")),
                List.of(letterhead(language).university(), letterhead(language).address()),
                List.of("T1234567890123"),
                Optional.of(language == Language.JA ? "見本" : "SPECIMEN"));
    }

    static Letterhead letterhead(Language language) {
        var seal = Optional.of(SEAL);
        return language == Language.JA
                ? new Letterhead("例示大学", "〒100-0000 東京都千代田区例示町1番地", "例示大学長", "髙﨑　一郎", seal)
                : new Letterhead(
                        "Reiji University", "1 Reiji-cho, Chiyoda-ku, Tokyo", "President", "Ichiro Takasaki", seal);
    }

    static Marks marks(boolean specimen) {
        return new Marks(
                "2026-Z-000123",
                "7KQF2M9TXW4D8",
                "https://certificates.example.ac.jp/verify.xhtml",
                LocalDate.of(2026, 11, 28),
                Optional.of(LocalDate.of(2027, 2, 28)),
                specimen);
    }

    static byte[] print(Content content, Face face, boolean specimen) {
        var credential = new Attachment("credential.jwt", "application/jwt", "Open Badge", "eyJ".getBytes());
        return PRESS.print(content, letterhead(content.language()), marks(specimen), face, List.of(credential));
    }

    static byte[] print(Content content) {
        return print(content, Face.SCREEN, false);
    }

    static Proof proof(Content content) {
        return PRESS.proof(content, letterhead(content.language()), marks(false));
    }

    static List<Unprintable> unprintable(Content content) {
        return proof(content).faults();
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String page(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    static byte[] resource(String name) {
        try (var stream = Papers.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Course course(Language language, int i, int all) {
        var japanese = language == Language.JA;
        var grades = japanese ? List.of("秀", "優", "良", "可") : List.of("S", "A", "B", "C");
        return new Course(
                2024 + 3 * i / (all + 1),
                japanese ? "前期" : "Spring",
                "M" + i,
                (japanese ? "線形代数学演習及び解析学概論第" : "Linear Algebra and Introduction to Analysis ") + i,
                new BigDecimal(i % 7 == 0 ? "1.5" : "2.0"),
                grades.get(i % 4),
                i % 5 == 0 ? Optional.empty() : Optional.of(new BigDecimal(4 - i % 4)),
                japanese ? i < all / 3 ? "全学教育科目" : "専門科目" : i < all / 3 ? "General education" : "Specialised");
    }
}
