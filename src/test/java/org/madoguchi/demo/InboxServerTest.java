package org.madoguchi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails are shown as what they are, and to their reader only. */
class InboxServerTest {

    private static final String LINK = "http://localhost:8080/registration/confirm.xhtml?token=a-b_c";

    @TempDir
    private Path folder;

    private Campus campus;
    private InboxServer inbox;

    @BeforeEach
    void start() {
        campus = Campus.start(0, 0);
        var mails = new MailFolder(folder);
        mails.keep(campus);
        inbox = InboxServer.start(0, mails);
    }

    @AfterEach
    void stop() {
        inbox.close();
        campus.close();
    }

    @Test
    void aMailIsListedAndItsLinkCanBeFollowed() throws Exception {
        send("【例示大学】確認のお知らせ", "山田 花子 様\n" + LINK + "\n。", "<p>山田</p>");
        assertTrue(get("/").body().contains("【例示大学】確認のお知らせ"));
        var page = get("/mail/" + onlyMail());
        assertTrue(page.body().contains("<a href=\"" + LINK + "\""), page.body());
        assertTrue(page.body().contains("山田 花子 様"));
    }

    @Test
    void markupInAMailStaysText() throws Exception {
        send("<script>a</script>", "<script>b</script> http://x/\"><script>c</script>", "<p>d</p>");
        assertFalse(get("/").body().contains("<script"));
        assertFalse(get("/mail/" + onlyMail()).body().contains("<script"));
    }

    @Test
    void theHtmlPartIsBoxedInAndItsLinksOpenOutside() throws Exception {
        send("x", "x", "<html><head><title>t</title></head><body>花子</body></html>");
        var frame = get("/mail/" + onlyMail() + "/html");
        assertTrue(frame.body().contains("<head><base target=\"_blank\"><title>"));
        var policy = frame.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("sandbox "), policy);
        assertFalse(policy.contains("allow-scripts"), policy);
    }

    @Test
    void mailsAreThereAfterARestart() throws Exception {
        send("first", "x", "<p>x</p>");
        stop();
        start();
        assertTrue(get("/").body().contains("first"));
    }

    @Test
    void onlyItsOwnPageEmptiesIt() throws Exception {
        send("kept", "x", "<p>x</p>");
        assertEquals(403, deleteAll("http://evil.example"));
        assertTrue(get("/").body().contains("kept"));
        assertEquals(303, deleteAll("http://localhost:" + inbox.port()));
        assertFalse(get("/").body().contains("kept"));
    }

    @Test
    void anotherNameOfThisMachineReadsNothing() throws IOException {
        try (var socket = new Socket("127.0.0.1", inbox.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
        }
    }

    private String onlyMail() {
        return new MailFolder(folder).list().get(0).name();
    }

    private void send(String subject, String text, String html) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(campus.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("certificates@example.ac.jp");
        message.setRecipients(RecipientType.TO, "hanako@mail.example.net");
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private int deleteAll(String origin) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("/delete-all"))
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + inbox.port() + path);
    }
}
