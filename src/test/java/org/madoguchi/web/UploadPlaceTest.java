package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.madoguchi.client.Client;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.Settings;
import org.madoguchi.web.FormGate.Answer;

/** Files are taken by few pages, and what is too long is refused before a byte of it is read. */
class UploadPlaceTest {

    private static final String PAGE = "/desk/manual-files.xhtml";

    private final FormGate gate = new FormGate(
            new PublicUrl(Settings.of(Map.of("madoguchi.public-url", "https://certs.example.ac.jp"))),
            new CurrentClient() {
                @Override
                public Client get() {
                    return new Client("192.0.2.1", "Browser");
                }
            },
            new FormReading());

    @Test
    void threeHundredMegabytesAreRefusedUnread() {
        var form = SentUpload.of(sent(PAGE, 300_000_000)).orElseThrow();
        assertEquals(Answer.TOO_LONG, gate.read(sent(PAGE, 300_000_000), form, work -> fail("read")));
        assertFalse(SentUpload.of(sent(PAGE, 50_000_000)).orElseThrow().isSaidToBeTooLong());
    }

    @Test
    void filesOfManualCohortsAndClosedDaysNeedNoCertificates() {
        for (var one : List.of(PAGE, "/desk/cohorts.xhtml", "/desk/closed-days.xhtml")) {
            assertFalse(SentUpload.of(sent(one, 1)).orElseThrow().place().isOfCertificates(), one);
        }
        for (var other : List.of("/verify.xhtml", "/desk/records.xhtml", "/desk/batches.xhtml", "/desk/prints.xhtml")) {
            assertTrue(SentUpload.of(sent(other, 1)).orElseThrow().place().isOfCertificates(), other);
        }
    }

    @Test
    void otherPagesTakeNone() {
        for (var other : List.of("/login.xhtml", "/desk/notice.xhtml", "/manual/file/store-ja.pdf")) {
            assertEquals(Optional.empty(), SentUpload.of(sent(other, 1)), other);
        }
    }

    /** Or the proxy refuses a file that the page would take. */
    @Test
    void theProxyTakesWhatThePagesTake() throws IOException {
        var limit = Pattern.compile("location = (\\S+) \\{\\s+client_max_body_size (\\d+)m;");
        var limits = limit.matcher(Files.readString(Path.of("payara-config/madoguchi-nginx.conf")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Long.parseLong(found.group(2)) << 20));
        var taken = limits.keySet().stream().collect(Collectors.toMap(page -> page, page -> SentUpload.of(sent(page, 1))
                .orElseThrow()
                .place()
                .longest()));
        assertEquals(taken, limits);
        assertEquals(UploadPlace.values().length, limits.size());
    }

    private static HttpServletRequest sent(String page, long length) {
        return Requests.with(
                "Host: certs.example.ac.jp",
                "Servlet-Path: " + page,
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: " + length);
    }
}
