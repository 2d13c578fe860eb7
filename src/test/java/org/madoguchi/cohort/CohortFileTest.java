package org.madoguchi.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.UserId;
import org.madoguchi.cohort.CohortFile.Row;

class CohortFileTest {

    private final List<Row> rows = new ArrayList<>();

    @Test
    void columnIsFoundByItsHeadAndOthersAreLeftAlone() throws IOException {
        assertEquals(Optional.empty(), read("\"氏名\",\"ユーザＩＤ\"\r\n\"花, 子\",\"s01\"\r\n太郎, s02 \r\n"));
        assertEquals(List.of(new Row(2, "s01"), new Row(3, "s02")), rows);
        rows.clear();
        assertEquals(Optional.empty(), read("User ID\ns01\n\n\ns02\n"));
        assertEquals(List.of(new Row(2, "s01"), new Row(5, "s02")), rows, "numbered as a spreadsheet has them");
    }

    @Test
    void whatIsNoSuchFileIsSaid() throws IOException {
        assertEquals(Optional.of("cohorts.error.head"), read(""));
        assertEquals(Optional.of("cohorts.error.head"), read("s01\ns02\n"));
        assertEquals(Optional.of("cohorts.error.empty"), read("ユーザID\n\n"));
        assertEquals(Optional.of("cohorts.error.form"), read("ユーザID\ns01\n\"s02\n"));
        assertEquals(Optional.of("cohorts.error.form"), read("ユーザID\n\"s01\"x\n"));
        assertTrue(rows.stream().allMatch(row -> row.userId().equals("s01")), rows::toString);
    }

    @Test
    void tooManyRowsAreRefusedBeforeTheLast() throws IOException {
        assertEquals(Optional.empty(), read(many(Cohort.MOST)));
        assertEquals(Cohort.MOST, rows.size());
        rows.clear();
        assertEquals(Optional.of("cohorts.error.rows"), read(many(2 * Cohort.MOST)));
        assertEquals(Cohort.MOST, rows.size());
    }

    /** Neither a cell of thousands of letters nor a formula becomes somebody's user ID. */
    @Test
    void whatIsNoUserIdStaysNone() throws IOException {
        read("ユーザID\n" + "s".repeat(5000) + "\n=cmd|' /C calc'!A0\n\u0000\n,\n");
        assertEquals(List.of(2, 3, 4, 5), rows.stream().map(Row::number).toList());
        assertTrue(rows.stream().allMatch(row -> row.userId().length() <= 64));
        assertTrue(rows.stream().allMatch(row -> UserId.parse(row.userId()).isEmpty()), rows::toString);
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(at -> "s" + at + "\n")
                .collect(Collectors.joining("", "User ID\n", ""));
    }

    private Optional<String> read(String text) throws IOException {
        return CohortFile.read(new StringReader(text), rows::add);
    }
}
