package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.client.Client;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.Settings;
import org.madoguchi.web.FormGate.Answer;

/** Before any filter has seen a form, its body is read only if a filter would let it pass. */
class FormGateTest {

    private static final String HOST = "Host: certs.example.ac.jp";
    private static final String TYPE = "Content-Type: application/x-www-form-urlencoded";
    private static final String SHORT = "Content-Length: 120";

    private final FormGate gate = new FormGate(
            new PublicUrl(Settings.of(Map.of("madoguchi.public-url", "https://certs.example.ac.jp"))),
            new CurrentClient() {
                @Override
                public Client get() {
                    return new Client("192.0.2.1", "Browser");
                }
            },
            new FormReading());

    private static HttpServletRequest sent(String... headers) {
        return Requests.form(null, Map.of(ResponseStateManager.VIEW_STATE_PARAM, new String[] {"stateless"}), headers);
    }

    @Test
    void formOfOursIsTaken() {
        assertTrue(gate.takes(sent(HOST, TYPE, SHORT)));
    }

    @Test
    void whatNoFilterWouldLetPassIsNot() {
        var others = List.of(
                sent("Method: GET", HOST, TYPE, SHORT),
                sent("Host: evil.example", TYPE, SHORT),
                sent(HOST, TYPE, SHORT, "Origin: https://evil.example"),
                sent(HOST, TYPE, SHORT, "Sec-Fetch-Site: cross-site"),
                sent(HOST, TYPE, "Content-Length: 70000"),
                sent(HOST, "Content-Type: multipart/form-data", SHORT),
                Requests.form(null, Map.of("email", new String[] {"cut"}), HOST, TYPE, SHORT));
        others.forEach(other -> assertFalse(gate.takes(other)));
    }

    @Test
    void answerSaysWhy() {
        assertEquals(Answer.STRANGE, gate.read(sent(HOST, TYPE, SHORT, "Origin: https://evil.example")));
        assertEquals(Answer.TOO_LONG, gate.read(sent(HOST, TYPE, "Content-Length: 70000")));
        assertEquals(Answer.MALFORMED, gate.read(Requests.form(null, Map.of(), HOST, TYPE, SHORT)));
    }
}
