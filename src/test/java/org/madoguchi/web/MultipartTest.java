package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts come out as they went in, whatever is in them and however they come. */
class MultipartTest {

    private static final String FIELD = "--x\r\nContent-Disposition: form-data; name=\"code\"\r\n\r\n7K\r\n";
    private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";

    @Test
    void fieldsAndFilesInTheirOrder() throws IOException {
        var parts = parts(FIELD + FILE + "%PDF-\r\n--x--\r\n");
        assertTrue(parts.next());
        assertEquals("code", parts.name());
        assertFalse(parts.isFile());
        assertEquals("7K", text(parts));
        assertTrue(parts.next());
        assertEquals("file", parts.name());
        assertTrue(parts.isFile());
        assertEquals("%PDF-", text(parts));
        assertEquals(Multipart.END, parts.read());
        assertFalse(parts.next());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "\r\n-",
                "\r\n--",
                "\r\n--y",
                "\r\r\n--\r\n",
                "\r\n\r\n--\r\n\r\n-",
                "--x",
                "\n--x--\n",
                "\r",
                "a\r\r\r\nb"
            })
    void whatLooksLikeABoundaryIsNone(String content) throws IOException {
        var parts = parts(FILE + content + "\r\n--x--");
        assertTrue(parts.next());
        assertEquals(content, text(parts));
        assertFalse(parts.next());
    }

    @Test
    void bytesOfAllKindsComeInPiecesOfAnyLength() throws IOException {
        var content = new byte[100_000];
        new Random(1).nextBytes(content);
        var body = new ByteArrayOutputStream();
        body.writeBytes(FILE.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--".getBytes(StandardCharsets.ISO_8859_1));
        var pieces = new InputStream() {
            private final InputStream whole = new ByteArrayInputStream(body.toByteArray());
            private final Random random = new Random(2);

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return whole.read(bytes, offset, Math.min(length, 1 + random.nextInt(7)));
            }
        };
        var parts = new Multipart(pieces, "x");
        assertTrue(parts.next());
        var read = new ByteArrayOutputStream();
        for (var next = parts.read(); next != Multipart.END; next = parts.read()) {
            read.write(next);
        }
        assertEquals(new String(content, StandardCharsets.ISO_8859_1), read.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatStandsBeforeTheFirstPartIsNoMatter() throws IOException {
        var parts = parts("preamble\r\n" + FIELD + "--x--");
        assertTrue(parts.next());
        assertEquals("7K", text(parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--x", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb", "no"})
    void whatBreaksOffIsTold(String body) {
        assertThrows(IOException.class, () -> {
            var parts = parts(body);
            while (parts.next()) {
                text(parts);
            }
        });
    }

    @Test
    void partsWithoutNameOrWithAnEndlessHeadAreRefused() throws IOException {
        var nameless = parts("--x\r\nContent-Type: text/plain\r\n\r\nb\r\n--x--");
        assertTrue(nameless.next());
        assertThrows(IOException.class, nameless::name);
        assertThrows(IOException.class, () -> parts("--x\r\n" + "a: b\r\n".repeat(2_000))
                .next());
        assertThrows(
                IOException.class, () -> parts("--x\r\n" + "a".repeat(9_000)).next());
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=abc, abc",
        "Multipart/Form-Data;boundary=\"a b'c\", a b'c",
        "multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundary7MA4YWxk, ----WebKitFormBoundary7MA4YWxk",
        "multipart/form-data; boundary=abc; charset=utf-8, abc",
        "multipart/form-data,",
        "multipart/form-data; boundary=,",
        "multipart/mixed; boundary=abc,",
        "application/x-www-form-urlencoded,",
        ","
    })
    void boundaryStandsInTheType(String type, String boundary) {
        assertEquals(Optional.ofNullable(boundary), Multipart.boundary(type));
    }

    private static Multipart parts(String body) {
        return new Multipart(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), "x");
    }

    private static String text(Multipart parts) throws IOException {
        var text = new StringBuilder();
        for (var next = parts.read(); next != Multipart.END; next = parts.read()) {
            text.append((char) next);
        }
        return text.toString();
    }
}
