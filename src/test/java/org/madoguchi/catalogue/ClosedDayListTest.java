package org.madoguchi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of the national holidays as the Cabinet Office publishes it, and what else is sent as such. */
class ClosedDayListTest {

    private static final String HEAD = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8"})
    void listOfTheCabinetOfficeIsRead(String charset) throws IOException {
        var file = folder.resolve("syukujitsu.csv");
        Files.writeString(file, HEAD + "1955/1/1,元日\r\n2027/1/11,成人の日\r\n", Charset.forName(charset));
        var read = ClosedDayList.read(file).orElseThrow();
        assertEquals(Optional.empty(), read.wrong());
        assertEquals(
                List.of(LocalDate.of(1955, 1, 1), LocalDate.of(2027, 1, 11)),
                read.days().stream().map(ClosedDay::getDay).toList());
        assertEquals("成人の日", read.days().get(1).getName());
    }

    @Test
    void universitysOwnListMayHaveEnglishNamesAndNoHead() throws IOException {
        var read = ClosedDayList.read(new StringReader("2027-12-29,冬季休業,Winter closing\n"));
        assertEquals(Optional.of("Winter closing"), read.days().get(0).getNameEnglish());
    }

    /** A row that is no day is told, and nothing is taken for what it is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2027/2/30,なし", "2027/1/1", "2027/1/1, ", "令和9年1月1日,元日", "99999/1/1,元日", "2027/1/1,\"元日", ","})
    void rowThatIsNoDayIsTold(String row) throws IOException {
        assertEquals(
                Optional.of(2), ClosedDayList.read(new StringReader(HEAD + row)).wrong());
    }

    @Test
    void whatIsNoTextInEitherEncodingIsNoList() throws IOException {
        var file = folder.resolve("list.csv");
        Files.write(file, "2027/1/1,\u0080\u00ff\u00fe".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Optional.empty(), ClosedDayList.read(file));
    }
}
