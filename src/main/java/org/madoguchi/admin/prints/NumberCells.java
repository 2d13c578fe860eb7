package org.madoguchi.admin.prints;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.printing.PrintState;
import org.madoguchi.text.Typed;

/** What stands in the cells, whatever its width and case. */
final class NumberCells {

    /** The words of the list, in both languages; nothing means that it can be printed. */
    private static final Map<String, PrintState> STATES = Map.ofEntries(
            Map.entry("", PrintState.READY),
            Map.entry("ready", PrintState.READY),
            Map.entry("登録済", PrintState.READY),
            Map.entry("登録済み", PrintState.READY),
            Map.entry("registered", PrintState.READY),
            Map.entry("印刷済", PrintState.PRINTED),
            Map.entry("印刷済み", PrintState.PRINTED),
            Map.entry("printed", PrintState.PRINTED),
            Map.entry("期限切れ", PrintState.EXPIRED),
            Map.entry("expired", PrintState.EXPIRED),
            Map.entry("登録不可", PrintState.REFUSED),
            Map.entry("refused", PrintState.REFUSED));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int LONGEST = 60;

    private final ZoneId zone;

    NumberCells(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads a cell. */
    @FunctionalInterface
    interface Reading<T> {

        /** @throws IllegalArgumentException when it says nothing that can be read */
        T read(String cell);
    }

    /** An issue number; empty when there is none. */
    String certificate(String cell) {
        var number = plain(cell);
        return number.length() > LONGEST ? "" : number;
    }

    /** A number as machines take it: letters and digits. A spreadsheet may have made something else of it. */
    String number(String cell) {
        var number = plain(cell).toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        if (!number.matches("[A-Z0-9]{4,24}|")) {
            throw new IllegalArgumentException("No number: " + cell);
        }
        return number;
    }

    /** An end: with a time, or the end of a day. */
    Optional<Instant> until(String cell) {
        var text = plain(cell).replace('/', '-');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!Character.isDigit(text.charAt(0))) { // the signs of years that no database keeps
            throw new IllegalArgumentException("No time: " + cell);
        }
        try {
            var end = text.contains(":")
                    ? LocalDateTime.parse(text, MOMENT)
                    : LocalDate.parse(text, DAY).atTime(END_OF_DAY);
            return Optional.of(end.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    PrintState state(String cell) {
        var state = STATES.get(plain(cell).toLowerCase(Locale.ROOT));
        if (state == null) {
            throw new IllegalArgumentException("No state: " + cell);
        }
        return state;
    }

    private static String plain(String cell) {
        return Typed.narrow(cell).strip();
    }
}
