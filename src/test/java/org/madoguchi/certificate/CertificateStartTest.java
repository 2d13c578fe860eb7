package org.madoguchi.certificate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.StartFailedException;

/** A start ends when a paper cannot be drawn. */
class CertificateStartTest {

    private static final String PRESIDENT = "madoguchi.certificates.president.ja";
    private static final String NOBODYS = "𠮷田 一郎";

    private final Map<String, String> values = new HashMap<>(Map.of(
            "madoguchi.certificates",
            "true",
            "madoguchi.public-url",
            "https://certs.example.ac.jp",
            PRESIDENT,
            "例示 一郎"));

    @Test
    void goesOnWhenAllCanBePrinted() {
        assertDoesNotThrow(this::start);
    }

    @Test
    void letterheadThatCannotBePrintedEndsIt() {
        values.put(PRESIDENT, NOBODYS);
        var told = assertThrows(StartFailedException.class, this::start);
        assertTrue(told.getMessage().contains(PRESIDENT + " has a character that no font has"), told.getMessage());
    }

    @Test
    void fileThatCannotBeUsedEndsIt() {
        values.put("madoguchi.certificates.templates", "/none/such");
        var told = assertThrows(StartFailedException.class, this::start);
        assertTrue(told.getMessage().contains("madoguchi.certificates.templates"), told.getMessage());
    }

    @Test
    void nothingIsDrawnWhereNothingIsIssued() {
        values.put("madoguchi.certificates", "false");
        values.put(PRESIDENT, NOBODYS);
        assertDoesNotThrow(this::start);
    }

    private void start() {
        var settings = Settings.of(values);
        var press = new CertificatePress(settings, new PublicUrl(settings), ZoneId.of("Asia/Tokyo"));
        new CertificateStart(new PaperCheck(settings, press), press, settings).check(null);
    }
}
