package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Returned mail as a mail server of the same machine delivers it. */
class ReturnedMaildirTest {

    private static final byte[] REPORT = DeliveryReports.failed(DeliveryReports.ID, "taro@example.com");

    @TempDir
    private Path folder;

    private final List<DeliveryReport> reports = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        for (var part : List.of("new", "cur", "tmp")) {
            Files.createDirectory(folder.resolve(part));
        }
    }

    @Test
    void mailIsMovedWhenItIsHandledAndOursIsMarkedAsTrash() throws IOException {
        deliver("1.M1P1.host", REPORT);
        deliver("2.M2P2.host", DeliveryReports.bytes("Subject: a question\n\nWhere is my mail?"));
        deliver("3.M3P3.host:2,", DeliveryReports.failed("<another@example.ac.jp>", "taro@example.com"));
        read(10);
        assertEquals(Set.of(), files("new"));
        assertEquals(Set.of("1.M1P1.host:2,ST", "2.M2P2.host:2,S", "3.M3P3.host:2,S"), files("cur"));
        assertEquals(2, reports.size());
        assertTrue(reports.stream()
                .allMatch(one -> one.failureOf("taro@example.com").isPresent()));
        read(10);
        assertEquals(2, reports.size(), "each once");
    }

    /** The database was away, or the node died. */
    @Test
    void reportFromWhichNothingHasFollowedStaysAndIsReadAgain() throws IOException {
        deliver("1.M1P1.host", REPORT);
        assertThrows(
                IllegalStateException.class, () -> ReturnedMaildir.open(folder).read(10, report -> {
                    assertEquals(Set.of("1.M1P1.host"), files("new"), "not moved before");
                    throw new IllegalStateException("no database");
                }));
        assertEquals(Set.of("1.M1P1.host"), files("new"));
        assertEquals(Set.of(), files("cur"));
        read(10);
        assertEquals(1, reports.size());
    }

    @Test
    void manyAreReadInParts() throws IOException {
        for (var i = 0; i < 5; i++) {
            deliver(i + ".M1P1.host", REPORT);
        }
        read(3);
        assertEquals(2, files("new").size());
    }

    @Test
    void mailThatIsTooLargeIsNotReadAndInNobodysWay() throws IOException {
        var large = new String(REPORT) + "x".repeat(ReturnedMailbox.LARGEST);
        deliver("1.M1P1.host", large.getBytes());
        read(1);
        assertEquals(List.of(), reports);
        assertEquals(Set.of("1.M1P1.host:2,S"), files("cur"));
    }

    @Test
    void linksAndWhateverElseIsNoMailAreLeftAlone() throws IOException {
        var elsewhere = Files.write(folder.resolve("elsewhere"), REPORT);
        Files.createSymbolicLink(folder.resolve("new/1.link"), elsewhere);
        Files.createDirectory(folder.resolve("new/2.folder"));
        deliver(".hidden", REPORT);
        read(10);
        assertEquals(List.of(), reports);
        assertEquals(Set.of("1.link", "2.folder", ".hidden"), files("new"));
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void whatIsNoMaildirIsToldSo() throws IOException {
        Files.delete(folder.resolve("cur"));
        assertThrows(IOException.class, () -> ReturnedMaildir.open(folder));
        Files.createSymbolicLink(folder.resolve("cur"), folder.resolve("tmp"));
        assertThrows(IOException.class, () -> ReturnedMaildir.open(folder), "a link");
    }

    private void read(int most) throws IOException {
        ReturnedMaildir.open(folder).read(most, report -> {
            reports.add(report);
            return report.messageId().equals(DeliveryReports.ID);
        });
    }

    private void deliver(String name, byte[] mail) throws IOException {
        Files.write(folder.resolve("new").resolve(name), mail);
    }

    private Set<String> files(String part) {
        var names = new TreeSet<String>();
        for (var file : folder.resolve(part).toFile().list()) {
            names.add(file);
        }
        return names;
    }
}
