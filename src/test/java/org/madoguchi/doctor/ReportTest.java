package org.madoguchi.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketTimeoutException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.exam.Finding;

/** What libraries and the parts of an examination are called is said as people say it. */
class ReportTest {

    private final Report japanese = new Report(Locale.JAPANESE);

    @Test
    void partsAreCalledByTheirNames() {
        var lines = japanese.lines(Finding.fault("part.silent", "url", 10));
        assertFalse(lines.contains("url"), lines);
        lines = japanese.lines(Finding.fault("part.failed", "ldap://localhost", "broken"));
        assertTrue(lines.startsWith("[異常] ディレクトリ ldap://localhost: 確認"), lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.SocketTimeoutException: Connect timed out",
                "java.net.http.HttpTimeoutException: request timed out",
                "Unable to establish a connection within the configured timeout of 3000 milliseconds."
            })
    void timeOutsAreSaidInWords(String reason) {
        assertEquals(
                "メールサーバ: localhost:25 に接続できません（時間内に応答がありません）",
                japanese.fill(Finding.fault("smtp.unreachable", "localhost:25", reason), ""));
        assertTrue(new Report(Locale.ENGLISH)
                .fill(Finding.fault("smtp.unreachable", "localhost:25", new SocketTimeoutException(reason)), "")
                .endsWith("(no answer in time)"));
    }

    /** A setting that has a time-out in its name is called by it. */
    @Test
    void settingsOfTimeOutsKeepTheirNames() {
        var lines = japanese.lines(Finding.warning("nodes.settings", "madoguchi.ldap.read-timeout"));
        assertTrue(lines.contains("madoguchi.ldap.read-timeout"), lines);
    }
}
