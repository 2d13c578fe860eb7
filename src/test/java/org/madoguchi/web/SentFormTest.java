package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of ours are whole, short, and in the body alone. */
class SentFormTest {

    private static final String TYPE = "Content-Type: application/x-www-form-urlencoded";
    private static final String LENGTH = "Content-Length: 100";
    private static final Map<String, String[]> FIELDS =
            Map.of("userId", values("s0000101"), "jakarta.faces.ViewState", values("stateless"));

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, true",
        "Application/X-WWW-Form-Urlencoded, true",
        "application/x-www-form-urlencoded;charset=UTF-8, true",
        "application/x-www-form-urlencoded ; charset=Shift_JIS, true",
        "application/x-www-form-urlencoded-not, false",
        "multipart/form-data; boundary=x, false",
        "application/json, false"
    })
    void isOfAFormsType(String type, boolean whole) {
        assertEquals(whole, form("", FIELDS, "Content-Type: " + type, LENGTH).isWhole());
    }

    @Test
    void chunksHaveAnEndOfTheirOwn() {
        assertTrue(form("", FIELDS, TYPE, "Transfer-Encoding: chunked").isWhole());
        assertFalse(form("", FIELDS, TYPE).isWhole());
        assertFalse(form("", Map.of("userId", values("s0000101")), TYPE, "Transfer-Encoding: chunked")
                .isWhole());
    }

    @Test
    void isTooMuchHoweverItsLengthIsTold() {
        var fields = new HashMap<>(FIELDS);
        fields.put("more", values("a".repeat(70_000)));
        assertTrue(form("", fields, TYPE, "Transfer-Encoding: chunked").isTooMuch());
        assertFalse(form("", FIELDS, TYPE, "Transfer-Encoding: chunked").isTooMuch());
        assertTrue(form("", Map.of(), TYPE, "Content-Length: 70000").isSaidToBeTooLong());
    }

    @ParameterizedTest
    @CsvSource({
        ", false",
        "token=a, false",
        "id=s0000101&kind=all&q=%E4%BD%90%E8%97%A4, false",
        "userId=s0000101, true",
        "password=x, true",
        "token=a&password=x, true",
        "%70assword=x, true",
        "%zz=x, true",
        "jakarta.faces.ViewState=stateless, true",
        "&, false"
    })
    void isNotInItsAddress(String query, boolean refused) {
        assertEquals(refused, form(query, FIELDS, TYPE, LENGTH).isInItsAddress());
    }

    @Test
    void theTokenOfAnAddressIsThatOfTheForm() {
        assertFalse(
                form("token=a", Map.of("token", values("a", "a")), TYPE, LENGTH).isInItsAddress());
        assertTrue(
                form("token=a", Map.of("token", values("a", "b")), TYPE, LENGTH).isInItsAddress());
    }

    private static SentForm form(String query, Map<String, String[]> fields, String... headers) {
        var form = new SentForm(Requests.form(query, fields, headers));
        form.read();
        return form;
    }

    private static String[] values(String... values) {
        return values;
    }
}
