package org.madoguchi.record.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 文字コード / Encoding of a file: found by its mark, or else by whether all of it can be read so, and always told. Nothing
 * is replaced while it is read.
 */
public enum ImportCharset {
    /** UTF-8 with its mark, as Excel's “CSV UTF-8” has it. */
    UTF_8_MARKED(StandardCharsets.UTF_8),
    UTF_8(StandardCharsets.UTF_8),
    /** Shift_JIS as Windows has it, code page 932: Excel's “CSV” in Japan. */
    WINDOWS_31J(Charset.forName("windows-31j"));

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Charset charset;

    ImportCharset(Charset charset) {
        this.charset = charset;
    }

    /**
     * The one that a file is in; empty when it is in none of these.
     *
     * @throws IOException when it cannot be read at all
     */
    public static Optional<ImportCharset> of(Path file) throws IOException {
        if (isMarked(file)) {
            return Optional.of(UTF_8_MARKED).filter(marked -> marked.reads(file));
        }
        return Stream.of(UTF_8, WINDOWS_31J)
                .filter(charset -> charset.reads(file))
                .findFirst();
    }

    /** Whether all of the file can be read so. */
    boolean reads(Path file) {
        try (var reader = open(file)) {
            var buffer = new char[8192];
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The file as text, without its mark.
     *
     * @throws CharacterCodingException while reading, where it is not so
     */
    public Reader open(Path file) throws IOException {
        var input = Files.newInputStream(file);
        if (isMarked(file)) {
            skip(input);
        }
        return new InputStreamReader(
                input,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void skip(InputStream input) throws IOException {
        input.skipNBytes(MARK.length);
    }

    private static boolean isMarked(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return java.util.Arrays.equals(input.readNBytes(MARK.length), MARK);
        }
    }
}
