package org.madoguchi.record.importing;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.text.Typed;

/** Reads the cells of one row into the form in which they are compared and kept; what is wrong is told, not guessed. */
final class Cells {

    /** A character that no font has: certificates of this student cannot be issued until one has. */
    static final String GLYPH = "glyph";

    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-M-d", "uuuu/M/d", "uuuuMMdd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final String FORMULA = "=+@";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private static final Map<String, RecordStatus> STATUSES = Map.of(
            "在学", RecordStatus.ENROLLED,
            "休学", RecordStatus.ON_LEAVE,
            "卒業", RecordStatus.GRADUATED,
            "修了", RecordStatus.COMPLETED,
            "退学", RecordStatus.WITHDRAWN,
            "除籍", RecordStatus.REMOVED);
    private static final Map<String, HoldKind> HOLDS = Map.of(
            "学費", HoldKind.FEES,
            "学費未納", HoldKind.FEES,
            "図書", HoldKind.LIBRARY,
            "図書延滞", HoldKind.LIBRARY,
            "処分", HoldKind.DISCIPLINE,
            "書類", HoldKind.PAPERS,
            "書類の不備", HoldKind.PAPERS,
            "その他", HoldKind.OTHER);

    private final Function<String, List<Missing>> glyphs;

    /** @param glyphs what of a text cannot be printed */
    Cells(Function<String, List<Missing>> glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * A character that cannot be printed.
     *
     * @param text with its code points
     * @param variant whether its character could be, in another variant
     */
    record Missing(String text, boolean variant) {}

    /** The cell as it is kept; empty when it is empty or wrong. */
    String read(Column column, String raw, BiConsumer<Column, Fault> faults) {
        var text = raw.strip();
        var fault = text.isEmpty() ? (column.needed() ? "needed" : "") : wrong(column, text);
        if (!fault.isEmpty()) {
            faults.accept(column, new Fault(fault, shown(fault, column, text)));
            return "";
        }
        return text.isEmpty() ? "" : value(column, text, faults);
    }

    private static String wrong(Column column, String text) {
        if (text.codePoints().anyMatch(Cells::isUnseen)) {
            return "unseen";
        }
        if (FORMULA.indexOf(text.charAt(0)) >= 0) {
            return "formula";
        }
        return text.length() > column.longest() ? "long" : "";
    }

    /** What is told beside: what does not show is named by its code point and its place, from 1 on. */
    private static String shown(String fault, Column column, String text) {
        if (fault.equals("long")) {
            return Integer.toString(column.longest());
        }
        if (!fault.equals("unseen")) {
            return text;
        }
        var points = text.codePoints().toArray();
        return IntStream.range(0, points.length)
                .filter(place -> isUnseen(points[place]))
                .mapToObj(place -> String.format(Locale.ROOT, "U+%04X (%d)", points[place], place + 1))
                .collect(Collectors.joining(", "));
    }

    /** Line ends, marks of direction, half characters and the like; selectors of variants are none of these. */
    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> point == 0xFFFD;
        };
    }

    private String value(Column column, String text, BiConsumer<Column, Fault> faults) {
        var narrow = Typed.narrow(text);
        var read =
                switch (column.kind()) {
                    case ID -> ID.matcher(narrow).matches() ? narrow : "";
                    case TEXT, PRINTED -> composed(text);
                    case DATE -> date(narrow);
                    case COUNT -> COUNT.matcher(narrow).matches() ? Integer.toString(Integer.parseInt(narrow)) : "";
                    case DECIMAL -> DECIMAL.matcher(narrow).matches() ? plain(narrow) : "";
                    case STATUS -> name(STATUSES, RecordStatus.values(), text);
                    case HOLD -> name(HOLDS, HoldKind.values(), text);
                };
        if (read.isEmpty()) {
            faults.accept(column, new Fault(column.kind().name().toLowerCase(Locale.ROOT), text));
        } else if (column.kind() == Column.Kind.PRINTED) {
            glyphs.apply(read)
                    .forEach(missing ->
                            faults.accept(column, new Fault(missing.variant() ? "variant" : GLYPH, missing.text())));
        }
        return read;
    }

    private static String date(String text) {
        for (var form : DATES) {
            try {
                var day = LocalDate.parse(text, form);
                return day.getYear() < EARLIEST || day.getYear() > LATEST ? "" : day.toString();
            } catch (DateTimeException e) {
                continue; // another form, perhaps
            }
        }
        return "";
    }

    static String plain(String number) {
        var value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static <E extends Enum<E>> String name(Map<String, E> words, E[] values, String text) {
        var word = words.get(text);
        return word != null
                ? word.name()
                : Stream.of(values)
                        .map(Enum::name)
                        .filter(name -> name.equalsIgnoreCase(text.replace(' ', '_')))
                        .findFirst()
                        .orElse("");
    }

    /**
     * Accents and voice marks that stand apart are put to their letters. Kanji stay as they are: what Unicode takes for
     * the same as another, such as 神 of the compatibility block, is another in a name.
     */
    private static String composed(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK)
                ? text
                : Pattern.compile("[^\\p{Mn}]\\p{Mn}+")
                        .matcher(text)
                        .replaceAll(cluster -> composedCluster(cluster.group()));
    }

    private static String composedCluster(String cluster) {
        var variant = cluster.codePoints().anyMatch(point -> point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100);
        return variant ? cluster : Normalizer.normalize(cluster, Normalizer.Form.NFC);
    }
}
