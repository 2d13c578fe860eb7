package org.madoguchi.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor checks an export, with nothing at hand but the file and yesterday's mail. */
class VerifyTrailTest {

    private static final String ODD = "say \"\\ \u0001 窓口 \uD83D\uDD11 {\"rows\":1} \u2028";

    /** Of a row that no request led to. */
    private static final int WITHOUT_REQUEST = 104;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private ChainHead head = ChainHead.NONE;

    @BeforeEach
    void exportFiveRows() {
        for (var id = 101; id <= 105; id++) {
            add(row(id));
        }
    }

    @Test
    void wholeExportIsWhole() throws IOException {
        assertEquals(0, verify("WHOLE. 5 rows, up to " + head, "--head", head.toString()));
    }

    @Test
    void changedRowIsNamed() throws IOException {
        lines.set(2, lines.get(2).replace("192.0.2.1", "192.0.2.2"));
        assertEquals(1, verify("BROKEN. Row 3 was changed"));
    }

    @Test
    void everyChangeOfARowIsSeen() throws IOException {
        for (var change : List.of(
                "\"id\":103>\"id\":104",
                "09:30>09:31",
                "LOGIN>LOGOUT",
                "SUCCESS>REFUSED",
                "\"actor\":null>\"actor\":\"x\"",
                "s2026001>s2026002",
                "192.0.2.1>192.0.2.2",
                "agent>gent",
                "窓口>窓",
                "7K2M-9QXA>7K2M-9QXB",
                "\"7K2M-9QXA\">null",
                ",\"request_id\":\"7K2M-9QXA\">")) {
            var line = lines.get(2);
            lines.set(2, line.replace(change.split(">", -1)[0], change.split(">", -1)[1]));
            assertEquals(1, verify("BROKEN. Row 3 was changed"), change);
            lines.set(2, line);
        }
    }

    @Test
    void removedRowIsNamed() throws IOException {
        lines.remove(2);
        assertEquals(1, verify("BROKEN. Rows were removed: 3 to 3"));
    }

    @Test
    void insertedRowIsNamed() throws IOException {
        lines.add(2, lines.get(0));
        assertEquals(1, verify("BROKEN. Rows were inserted: 3 to 3"));
    }

    @Test
    void reorderedRowsAreNamed() throws IOException {
        Collections.swap(lines, 1, 3);
        assertEquals(1, verify("BROKEN. Rows were reordered: the row that belongs at 2 "));
    }

    @Test
    void rowFromBeforeRequestsHadIdsIsWhole() throws IOException {
        add(row(106).subList(0, 9));
        assertTrue(!lines.get(5).contains("request_id"), lines.get(5));
        assertEquals(0, verify("WHOLE. 6 rows, up to " + head));
        lines.set(5, lines.get(5).replace("\"hash\"", "\"request_id\":\"7K2M-9QXA\",\"hash\""));
        assertEquals(1, verify("BROKEN. Row 6 was changed"));
    }

    @Test
    void requestIdOfARowThatHadNoneIsSeen() throws IOException {
        assertTrue(lines.get(3).contains("\"request_id\":null"), lines.get(3));
        lines.set(3, lines.get(3).replace("\"request_id\":null", "\"request_id\":\"7K2M-9QXA\""));
        assertEquals(1, verify("BROKEN. Row 4 was changed"));
    }

    @Test
    void cutTailIsSeenByWhoeverKeptAHead() throws IOException {
        lines.remove(4);
        Files.writeString(folder.resolve("heads"), "2026-04-01T15:00:00Z " + head + "\n");
        assertEquals(
                1,
                verify(
                        "BROKEN. Rows were cut off at the end: 5 to 5",
                        "--heads",
                        folder.resolve("heads").toString()));
    }

    @Test
    void forgottenRowStandsByItsDigest() throws IOException {
        var link = ExportLine.parse(lines.get(2)).flatMap(ExportLine::link).orElseThrow();
        lines.set(2, ExportLine.row(link, null, true));
        assertEquals(0, verify("Of these, 1 rows were forgotten or masked"));
        lines.set(2, ExportLine.row(new SealedRow(3, AuditChain.digest(List.of("another")), link.hash()), null, true));
        assertEquals(1, verify("BROKEN. Row 3 was changed"));
    }

    @Test
    void changedRowIsNamedById() throws IOException {
        lines.set(2, lines.get(2).replace("LOGIN", "XXX"));
        assertEquals(1, verify("noticed at the row of id 103, 2026-04-01T09:30:00.000000Z, XXX."));
    }

    @Test
    void rowThatAwaitsItsSealIsCounted() throws IOException {
        lines.add(ExportLine.unsealed(row(106), false));
        assertEquals(0, verify("Besides, 1 rows awaited their seal."));
        assertEquals(0, verify("WHOLE. 5 rows, up to " + head));
    }

    @Test
    void rowThatWasNeverSealedIsNamed() throws IOException {
        lines.add(ExportLine.unsealed(row(-7), true));
        assertEquals(1, verify("UNSEALED. 5 rows, up to " + head));
        assertEquals(1, verify("1 rows were never sealed, and prove nothing: the first is id -7, 2026-04-01T"));
    }

    @Test
    void exportThatBrokeOffIsNotTakenForWhole() throws IOException {
        Files.write(folder.resolve("export"), lines);
        assertEquals(
                2,
                run(
                        "INCOMPLETE. The export broke off after row 5",
                        folder.resolve("export").toString()));
        Files.writeString(folder.resolve("export"), String.join("\n", lines).substring(0, 1000));
        assertEquals(2, run("Not verified", folder.resolve("export").toString()));
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        assertEquals(2, run("verify-trail [--head"));
        assertEquals(2, run("is not like POSITION:HASH", "--head", "5", "x"));
        Files.writeString(folder.resolve("export"), "position,time\n");
        assertEquals(2, run("no sealed row", folder.resolve("export").toString()));
    }

    private static List<String> row(int id) {
        return Arrays.asList(
                String.valueOf(id),
                "2026-04-01T09:30:00.000000Z",
                "LOGIN",
                "SUCCESS",
                null,
                "s2026001",
                "192.0.2.1",
                "agent",
                ODD + id,
                id == WITHOUT_REQUEST ? null : "7K2M-9QXA");
    }

    private void add(List<String> fields) {
        head = head.next(AuditChain.digest(fields));
        lines.add(
                ExportLine.row(new SealedRow(head.position(), AuditChain.digest(fields), head.hash()), fields, false));
    }

    private int verify(String expected, String... options) throws IOException {
        var export = new ArrayList<>(lines);
        export.add(ExportLine.end(lines.size()));
        Files.write(folder.resolve("export"), export);
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.resolve("export").toString());
        return run(expected, arguments.toArray(String[]::new));
    }

    private static int run(String expected, String... arguments) {
        var standard = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var result = VerifyTrail.run(arguments);
            assertTrue(
                    printed.toString(StandardCharsets.UTF_8).contains(expected),
                    () -> printed.toString(StandardCharsets.UTF_8));
            return result;
        } finally {
            System.setOut(standard);
        }
    }
}
