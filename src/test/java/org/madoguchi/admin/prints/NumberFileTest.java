package org.madoguchi.admin.prints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.printing.PrintNews;
import org.madoguchi.printing.PrintState;

class NumberFileTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String HEAD = "発行番号,プリント予約番号,印刷期限,状態\r\n";

    private static NumberFile.Rows read(String text) throws IOException {
        return NumberFile.read(new StringReader(text), ZONE);
    }

    private static List<String> faults(String text) throws IOException {
        return read(text).faults().stream()
                .map(fault -> fault.row() + " " + fault.key())
                .toList();
    }

    @Test
    void listComesBackAsItWasFilledIn() throws IOException {
        var read = read("""
            Application number,State,Issue number,File,Print reservation number,Printing deadline
            A26-000001,,2026-ENR-000001,2026-ENR-000001.pdf,ｘ7k2-m9qa,2026/12/5
            A26-000001,印刷済,2026-ENR-000002,2026-ENR-000002.pdf,X7K2M9QB,2026-12-05 18:30
            """);
        assertEquals(List.of(), read.faults());
        assertEquals(
                List.of(
                        new PrintNews(
                                2,
                                "2026-ENR-000001",
                                "X7K2M9QA",
                                Optional.of(Instant.parse("2026-12-05T14:59:59Z")),
                                PrintState.READY),
                        new PrintNews(
                                3,
                                "2026-ENR-000002",
                                "X7K2M9QB",
                                Optional.of(Instant.parse("2026-12-05T09:30:00Z")),
                                PrintState.PRINTED)),
                read.news());
    }

    @ParameterizedTest
    @CsvSource({
        "'1-1,X7,,', 2 number",
        "'1-1,1.23E+11,,', 2 number",
        "'1-1,X7K2M9QA,2026-13-01,', 2 until",
        "'1-1,X7K2M9QA,soon,', 2 until",
        "'1-1,X7K2M9QA,+999999999-12-31,', 2 until",
        "'1-1,X7K2M9QA,-2026-12-05 18:30,', 2 until",
        "'1-1,X7K2M9QA,2026-12-05,maybe', 2 state",
        "',X7K2M9QA,,', 2 certificate",
        "'1-1,X7K2M9QA', 2 cells",
        "'1-1,\"X7K2M9QA', 2 form"
    })
    void eachFaultNamesItsRow(String row, String told) throws IOException {
        assertEquals(List.of(told), faults(HEAD + row));
    }

    @Test
    void headIsHeldAgainstWhatIsKnown() throws IOException {
        assertEquals(List.of("1 head-unknown"), faults("発行番号,番号\r\n1-1,X7K2M9QA\r\n"));
        assertEquals(List.of("1 head-twice"), faults("発行番号,Issue number\r\n"));
        assertEquals(List.of("1 head-missing"), faults("プリント予約番号\r\nX7K2M9QA\r\n"));
    }

    @Test
    void moreRowsThanCanBeSentAgainAreTold() throws IOException {
        var rows = new StringBuilder(HEAD);
        for (var row = 0; row < NumberFile.MOST_ROWS; row++) {
            rows.append("2026-ENR-").append(100_000 + row).append(",X7K2M9QA,2026-12-05 23:59:59,PRINTED\r\n");
        }
        var most = read(rows.toString());
        assertEquals(List.of(), most.faults());
        assertEquals(List.of("502 rows"), faults(rows + "1-1,X7K2M9QA,,\r\n"));
    }
}
