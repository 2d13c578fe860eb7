package org.madoguchi.paper;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;

/**
 * A moment as a PDF writes it (ISO 32000-1, 7.9.4). PDFBox takes the server's calendar and digits for it, and in Thai
 * the year would be 2569.
 */
final class PdfTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss", Locale.ROOT).withDecimalStyle(DecimalStyle.STANDARD);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);

    private PdfTime() {}

    static String of(ZonedDateTime moment) {
        var offset = OFFSET.format(moment);
        return FORMAT.format(moment) + offset.substring(0, 3) + "'" + offset.substring(3) + "'";
    }
}
