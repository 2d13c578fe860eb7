package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
        try (var maildir = ReturnedMaildir.open(folder)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> maildir.read(10, report -> {
                        assertEquals(Set.of("1.M1P1.host"), files("new"), "not moved before");
                        throw new IllegalStateException("no database");
                    }));
        }
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

    /** Whoever runs the tests may read any file; one whose name has no room for flags cannot be settled. */
    @Test
    void thoseThatCannotBeSettledKeepNoOthersFromBeingRead() throws IOException {
        for (var i = 0; i < 40; i++) {
            deliver(i == 20 ? "20.M1P1.host" : i + "x".repeat(250), REPORT);
        }
        assertThrows(IOException.class, () -> read(1));
        assertEquals(Set.of("20.M1P1.host:2,ST"), files("cur"));
        assertEquals(39, files("new").size());
    }

    @Test
    void whatIsReadAlreadyIsNotReplaced() throws IOException {
        deliver("1.M1P1.host", REPORT);
        Files.writeString(folder.resolve("cur/1.M1P1.host:2,ST"), "another");
        read(10);
        assertEquals(Set.of("1.M1P1.host:2,ST", "1.M1P1.host_1:2,ST"), files("cur"));
        assertEquals("another", Files.readString(folder.resolve("cur/1.M1P1.host:2,ST")));
        assertArrayEquals(REPORT, Files.readAllBytes(folder.resolve("cur/1.M1P1.host_1:2,ST")));
    }

    /** Whoever may write to the folder above has no other folder read, and no mail moved to where others read it. */
    @Test
    void foldersThatAreSwappedMeanwhileAreOfNoUse() throws IOException {
        deliver("1.M1P1.host", REPORT);
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.write(elsewhere.resolve("2.M2P2.host"), REPORT);
        try (var maildir = ReturnedMaildir.open(folder)) {
            for (var part : List.of("new", "cur")) {
                Files.move(folder.resolve(part), folder.resolve(part + "-before"));
                Files.createSymbolicLink(folder.resolve(part), elsewhere);
            }
            read(maildir, 10);
        }
        assertEquals(1, reports.size());
        assertEquals(Set.of("1.M1P1.host:2,ST"), files("cur-before"));
        assertEquals(Set.of("2.M2P2.host"), files("elsewhere"));
    }

    private void read(int most) throws IOException {
        try (var maildir = ReturnedMaildir.open(folder)) {
            read(maildir, most);
        }
    }

    private void read(ReturnedMaildir maildir, int most) throws IOException {
        maildir.read(most, report -> {
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
