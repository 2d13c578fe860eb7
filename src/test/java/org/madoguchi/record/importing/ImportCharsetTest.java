package org.madoguchi.record.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encoding is found, or it is not; nothing is replaced. */
class ImportCharsetTest {

    private static final String TEXT = "学籍番号,氏名\ns1,髙﨑 ①㈱\n";

    @TempDir
    private Path folder;

    @Test
    void markIsNotPartOfTheFirstHead() throws Exception {
        var file = file(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of(ImportCharset.UTF_8_MARKED), ImportCharset.of(file));
        assertEquals("学籍番号,氏名", firstLine(file, ImportCharset.UTF_8_MARKED));
        assertEquals("学籍番号,氏名", firstLine(file, ImportCharset.UTF_8));
    }

    @Test
    void othersAreFoundByReadingAll() throws Exception {
        assertEquals(Optional.of(ImportCharset.UTF_8), ImportCharset.of(file(TEXT.getBytes(StandardCharsets.UTF_8))));
        var windows = file(TEXT.getBytes(Charset.forName("windows-31j")));
        assertEquals(Optional.of(ImportCharset.WINDOWS_31J), ImportCharset.of(windows));
        assertEquals("学籍番号,氏名", firstLine(windows, ImportCharset.WINDOWS_31J));
        assertFalse(ImportCharset.UTF_8.reads(windows));
    }

    /** The last byte decides: a file that is cut in the middle of a letter is in no encoding. */
    @Test
    void brokenFileIsInNone() throws Exception {
        var bytes = ("あ".repeat(10_000) + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;
        assertEquals(Optional.empty(), ImportCharset.of(file(bytes)));
    }

    private Path file(byte[] content) throws Exception {
        return Files.write(Files.createTempFile(folder, "x", ".csv"), content);
    }

    private static String firstLine(Path file, ImportCharset charset) throws Exception {
        try (var reader = new BufferedReader(charset.open(file))) {
            return reader.readLine();
        }
    }
}
