package org.madoguchi.admin.manuals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.PublicationsService;
import org.madoguchi.admin.VersionStand;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.manual.ManualFile;
import org.madoguchi.manual.ManualFiles;
import org.madoguchi.manual.ManualPlace;
import org.madoguchi.manual.ManualSent;
import org.madoguchi.manual.ManualShelf;
import org.madoguchi.testing.SamplePdf;
import org.madoguchi.testing.ServiceTest;
import org.madoguchi.web.SentFile;

/** PDFs of the manual are sent, put back and withdrawn, each act with its row; what was sent stays as it was. */
@ServiceTest
class ManualDeskServiceIT {

    private static final ManualPlace ISSUE = ManualPlace.of("issue", "ja").orElseThrow();
    private static final Locale JA = Locale.JAPANESE;
    private static final String TWO = "madoguchi.notice.second-person";
    /** Three parts, the last of them short. */
    private static final int LONG = 1_200_000;

    @Inject
    private Desk desk;

    @Inject
    private ManualDesk manuals;

    @Inject
    private ManualDeskService service;

    @Inject
    private ManualShelf shelf;

    @Inject
    private PublicationsService publications;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void newestIsOfferedAndAnEarlierOneCanBePutBack() throws Exception {
        desk.sits("clerk01", "CLERK");
        assertNull(offered("issue", JA));
        assertEquals(Optional.empty(), manuals.send(ISSUE, sent("一.pdf", SamplePdf.of(1))));
        var first = offered("issue", JA);
        assertEquals(Optional.empty(), manuals.send(ISSUE, sent("二.pdf", SamplePdf.of(2))));
        assertEquals(List.of(2, 1), all(ManualFile::getNumber));
        assertEquals(List.of(true, false), all(ManualFile::isOffered));
        assertEquals(List.of("clerk01", "clerk01"), all(ManualFile::getSentBy));
        back(service.all().get(1));
        assertEquals(List.of(false, true), all(ManualFile::isOffered));
        assertEquals(first, offered("issue", JA));
        service.withdraw(service.all().get(1).getId());
        assertEquals(List.of(false, false), all(ManualFile::isOffered));
        assertNull(offered("issue", JA));
        assertEquals(
                List.of(
                        "MANUAL_OFFERED",
                        "MANUAL_OFFERED",
                        "MANUAL_OFFERED",
                        "MANUAL_SENT",
                        "MANUAL_SENT",
                        "MANUAL_WITHDRAWN"),
                entities.createNativeQuery("SELECT kind FROM audit_event WHERE kind LIKE 'MANUAL_%' ORDER BY kind")
                        .getResultList());
    }

    @Test
    void theOtherLanguageIsOfferedWhereThereIsNone() throws Exception {
        desk.sits("clerk01", "CLERK");
        manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(1)));
        assertTrue(offered("issue", Locale.ENGLISH).startsWith("/manual/file/issue-ja.pdf?v="));
        manuals.send(ManualPlace.of("issue", "en").orElseThrow(), sent("a.pdf", SamplePdf.of(2)));
        assertTrue(offered("issue", Locale.ENGLISH).startsWith("/manual/file/issue-en.pdf?v="));
        assertNull(offered("trouble", JA));
        assertNull(offered("nothing", JA));
    }

    @Test
    void whatIsNotInOrderIsToldAndNotKept() throws Exception {
        desk.sits("clerk01", "CLERK");
        assertEquals(Optional.of("manuals.error.active"), manuals.send(ISSUE, sent("a.pdf", SamplePdf.withScript())));
        assertEquals(
                Optional.of("manuals.error.not_pdf"), manuals.send(ISSUE, sent("a.pdf", new byte[] {'G', 'I', 'F'})));
        assertEquals(
                Optional.of("manuals.error.too_many_pages"),
                manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(ManualDesk.MOST_PAGES + 1))));
        assertEquals(
                Optional.of("manuals.error.too_large"),
                manuals.send(ISSUE, sent("a.pdf", new byte[manuals.longest() * 1024 * 1024 + 1])));
        assertEquals(List.of(), service.all());
    }

    @Test
    void bytesAreKeptInPartsAndComeBackAsTheyWere() throws Exception {
        desk.sits("clerk01", "CLERK");
        var content = new byte[LONG];
        new Random(1).nextBytes(content);
        var file = sent("a.pdf", content);
        service.add(
                ISSUE, new ManualSent("a.pdf", LONG, 1, hex(file)), file.kept().orElseThrow());
        var back = new ByteArrayOutputStream();
        parts().forEach(part -> back.writeBytes((byte[]) part));
        assertEquals(3, parts().count());
        assertArrayEquals(content, back.toByteArray());
    }

    private Stream<?> parts() {
        return entities
                .createNativeQuery("SELECT content FROM manual_file_part ORDER BY position")
                .getResultList()
                .stream();
    }

    @Test
    void whatIsGoneMeanwhileIsTold() throws Exception {
        desk.sits("clerk01", "CLERK");
        manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(1)));
        var id = service.all().get(0).getId();
        assertThrows(HelpRefusedException.class, () -> service.putBack(id, stand()), "it is offered");
        service.withdraw(id);
        assertThrows(HelpRefusedException.class, () -> service.withdraw(id), "it is not");
        assertThrows(HelpRefusedException.class, () -> service.putBack(-1L, stand()));
    }

    /** Between the look and the button a colleague has sent another, or put another back. */
    @Test
    void whatIsPutBackIsWhatThePageShowed() throws Exception {
        desk.sits("clerk01", "CLERK");
        manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(1)));
        manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(2)));
        var seen = stand();
        var first = service.all().get(1).getId();
        manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(3)));
        assertThrows(HelpRefusedException.class, () -> service.putBack(first, seen));
        assertEquals(List.of(true, false, false), all(ManualFile::isOffered));
        service.putBack(first, stand());
        assertEquals(List.of(false, false, true), all(ManualFile::isOffered));
    }

    @Test
    void anotherOffersWhatOneHasSentWhereThatTakesTwo() throws Exception {
        System.setProperty(TWO, "true");
        try {
            desk.sits("clerk01", "CLERK");
            manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(1)));
            assertNull(offered("issue", JA));
            var file = service.all().get(0);
            assertFalse(service.isOfferable(file));
            assertThrows(AccessDeniedException.class, () -> back(file));
            assertNull(offered("issue", JA));
            desk.sits("clerk02", "CLERK");
            assertTrue(service.isOfferable(file));
            assertEquals(1, publications.files().size());
            assertTrue(publications.isForCaller(file.getSentBy()));
            Desk.untilMailed(desk, "clerk02", publications::tell);
            assertEquals(List.of("PUBLICATION_WAITING clerk02@old.example.com"), desk.mails("clerk02"));
            assertEquals(List.of(), desk.mails("clerk01"), "the sender");
            back(file);
            assertEquals(List.of(), publications.files());
            assertTrue(offered("issue", JA).startsWith("/manual/file/issue-ja.pdf"));
        } finally {
            System.clearProperty(TWO);
        }
    }

    @Test
    void oldestGoWithTheirBytesAndWhatIsOfferedStays() throws Exception {
        desk.sits("clerk01", "CLERK");
        var pdf = SamplePdf.of(1);
        manuals.send(ISSUE, sent("a.pdf", pdf));
        var first = service.all().get(0).getId();
        for (var number = 0; number < ManualFiles.KEPT + 1; number++) {
            manuals.send(ISSUE, sent("b.pdf", pdf));
            back(service.find(first).orElseThrow());
        }
        assertEquals(ManualFiles.KEPT + 1, service.all().size());
        assertEquals(ManualFiles.KEPT + 1, parts().count());
        assertEquals(List.of(3, 1), all(ManualFile::getNumber).subList(ManualFiles.KEPT - 1, ManualFiles.KEPT + 1));
        assertTrue(offered("issue", JA).startsWith("/manual/file/issue-ja.pdf"));
    }

    @Test
    void whatWaitsIsNeverLost() throws Exception {
        System.setProperty(TWO, "true");
        try {
            desk.sits("clerk01", "CLERK");
            var pdf = SamplePdf.of(1);
            for (var number = 0; number < ManualFiles.KEPT; number++) {
                assertEquals(Optional.empty(), manuals.send(ISSUE, sent("a.pdf", pdf)));
            }
            assertEquals(Optional.of("notices.error.full"), manuals.send(ISSUE, sent("a.pdf", pdf)));
            assertEquals(ManualFiles.KEPT, service.all().size());
            desk.sits("clerk02", "CLERK");
            back(service.all().get(0));
            assertEquals(Optional.empty(), manuals.send(ISSUE, sent("a.pdf", pdf)));
        } finally {
            System.clearProperty(TWO);
        }
    }

    @Test
    void auditorsSeeAndChangeNothing() throws Exception {
        desk.sits("clerk01", "CLERK");
        manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(1)));
        desk.sits("auditor01", "AUDITOR");
        var id = service.all().get(0).getId();
        assertThrows(AccessDeniedException.class, () -> service.withdraw(id));
        assertThrows(AccessDeniedException.class, () -> manuals.send(ISSUE, sent("a.pdf", SamplePdf.of(1))));
    }

    private VersionStand stand() {
        return ManualDeskService.stand(service.all(), ISSUE);
    }

    private void back(ManualFile file) {
        service.putBack(file.getId(), stand());
    }

    private <T> List<T> all(Function<ManualFile, T> what) {
        return service.all().stream().map(what).toList();
    }

    private String offered(String topic, Locale language) {
        shelf.refresh();
        var file = shelf.file(topic, language);
        return file == null ? null : file.getPath();
    }

    private static SentFile sent(String name, byte[] content) {
        try {
            var file = Files.write(Files.createTempFile("sent-", ".pdf"), content);
            file.toFile().deleteOnExit();
            return new SentFile(name, content.length, sha256(content), "", Optional.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(SentFile file) {
        return HexFormat.of().formatHex(file.sha256());
    }
}
