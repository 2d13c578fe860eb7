package org.madoguchi.admin.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void listsOfTheOfficeAreRead(String charset, @TempDir Path folder) throws IOException {
        var text = "氏名,学籍番号\r\n髙﨑 花,Ｓ001\r\n\r\n\"例示, 太郎\", s002 \r\n";
        assertEquals(
                List.of(new BatchFile.Row(2, "S001"), new BatchFile.Row(4, "s002")),
                read(folder, text.getBytes(Charset.forName(charset))).rows());
    }

    @Test
    void markIsNoPartOfTheHead(@TempDir Path folder) throws IOException {
        var text = "\uFEFFStudent number\nS001\n";
        assertEquals(
                List.of(new BatchFile.Row(2, "S001")),
                read(folder, text.getBytes(StandardCharsets.UTF_8)).rows());
    }

    /** A number that was cut would be another's. */
    @Test
    void whatIsTooLongIsNobodys() throws IOException {
        var row = read("学籍番号\n" + "9".repeat(65) + "\n").rows().get(0);
        assertEquals("9".repeat(63) + "…", row.studentNumber());
    }

    @Test
    void whatIsNoListIsToldSo(@TempDir Path folder) throws IOException {
        assertEquals(Optional.of("batches.error.head"), read("S001\nS002\n").fault());
        assertEquals(Optional.of("batches.error.head"), read("").fault());
        assertEquals(Optional.of("cohorts.error.empty"), read("学籍番号\n\n").fault());
        assertEquals(Optional.of("cohorts.error.form"), read("学籍番号\n\"S001\n").fault());
        assertEquals(
                Optional.of("records.error.charset"),
                read(folder, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, -1}).fault());
        var many = IntStream.rangeClosed(0, Batch.MOST).mapToObj(at -> "S" + at).collect(Collectors.joining("\n"));
        assertEquals(Optional.of("batches.error.rows"), read("学籍番号\n" + many).fault());
    }

    private static BatchFile.Read read(String text) throws IOException {
        return BatchFile.of(new StringReader(text));
    }

    private static BatchFile.Read read(Path folder, byte[] bytes) throws IOException {
        return BatchFile.of(Files.write(folder.resolve("x.csv"), bytes));
    }
}
