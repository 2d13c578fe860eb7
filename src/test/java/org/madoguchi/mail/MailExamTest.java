package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;

/** Faults as administrators make them: each is named. */
@Timeout(60)
class MailExamTest {

    private static final Map<String, String> LOGIN =
            Map.of("madoguchi.smtp.user", "u", "madoguchi.smtp.password", "topsecret");

    private static List<Finding> examine(ScriptedSmtpServer server, Map<String, String> more, Optional<TestMail> mail) {
        var settings = new HashMap<>(more);
        return examine(server.port(), settings, mail);
    }

    private static List<Finding> examine(int port, Map<String, String> settings, Optional<TestMail> mail) {
        settings.put("madoguchi.smtp.port", String.valueOf(port));
        return new MailExam(Mails.settings(settings), Clock.systemUTC(), mail).examine();
    }

    private static void assertFaults(Map<String, String> script, Map<String, String> more, String... keys)
            throws Exception {
        try (var server = new ScriptedSmtpServer(script)) {
            var findings = examine(server, more, Optional.empty());
            assertEquals(
                    List.of(keys),
                    findings.stream()
                            .filter(finding -> finding.level() == Level.FAULT)
                            .map(Finding::key)
                            .toList());
            assertEquals(List.of(), server.accepted);
            assertTrue(findings.stream().noneMatch(finding -> finding.toString().contains("topsecret")));
        }
    }

    @Test
    void allIsWellAndNothingIsSent() throws Exception {
        assertFaults(Map.of(), Map.of());
    }

    @Test
    void nobodyListens() {
        assertEquals(
                "smtp.unreachable",
                examine(1, new HashMap<>(), Optional.empty()).get(0).key());
    }

    @Test
    void silence() throws Exception {
        assertFaults(Map.of("greeting", ScriptedSmtpServer.SILENCE), Map.of(), "smtp.unreachable");
    }

    @Test
    void nameIsRefused() throws Exception {
        assertFaults(Map.of("EHLO", "550 who are you"), Map.of(), "smtp.ehlo_refused");
    }

    @Test
    void logInIsRefused() throws Exception {
        assertFaults(
                Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 no"),
                LOGIN,
                "smtp.plain_login",
                "smtp.login_refused");
    }

    @Test
    void encryptionIsNotOffered() throws Exception {
        assertFaults(Map.of(), Map.of("madoguchi.smtp.starttls", "true"), "smtp.starttls_missing");
    }

    /** One cause, one line: neither the sender nor the password is what is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"530 5.7.0 Must issue a STARTTLS command first", "538 5.7.11 Encryption required"})
    void encryptionIsDemanded(String reply) throws Exception {
        var offers = "250-here\r\n250-STARTTLS\r\n250 AUTH PLAIN";
        assertFaults(Map.of("EHLO", offers, "MAIL", reply), Map.of(), "smtp.starttls_required");
        assertFaults(Map.of("EHLO", offers, "AUTH", reply), LOGIN, "smtp.starttls_required");
    }

    @Test
    void logInIsDemanded() throws Exception {
        assertFaults(Map.of("MAIL", "530 5.7.0 Authentication required"), Map.of(), "smtp.login_required");
    }

    @Test
    void senderIsRefused() throws Exception {
        assertFaults(Map.of("MAIL", "553 not yours"), Map.of(), "smtp.sender_refused");
    }

    @Test
    void testMailArrives() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            examine(server, Map.of(), Optional.of(new TestMail("admin@example.ac.jp", "試験", "届きました。")));
            assertEquals(1, server.accepted.size());
            assertTrue(server.accepted.get(0).contains("To: <admin@example.ac.jp>"), server.accepted.get(0));
        }
    }
}
