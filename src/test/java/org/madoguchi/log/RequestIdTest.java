package org.madoguchi.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestIdTest {

    @Test
    void oneRequestHasOneNumberAndAnotherAnother() {
        var request = request();
        var number = RequestId.of(request);
        assertTrue(number.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"), number);
        assertEquals(number, RequestId.of(request));
        assertNotEquals(number, RequestId.of(request()));
    }

    @Test
    void whatIsToldOnTheTelephoneIsUnderstood() {
        for (var typed : List.of("7K2M-9QXA", "7k2m9qxa", "7K2M 9QXA", " ７ｋ２ｍ－９ｑｘａ ")) {
            assertEquals(Optional.of("7K2M-9QXA"), RequestId.parse(typed), typed);
        }
        assertEquals(Optional.of("0011-1100"), RequestId.parse("OOIL-ilo0"));
        for (var typed : List.of("", "-", "7K2M", "7K2M-9QXAB", "7K2M-9QXU", "窓口窓口-窓口窓口", "' OR 1=1")) {
            assertEquals(Optional.empty(), RequestId.parse(typed), typed);
        }
    }

    static HttpServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestIdTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute")
                        ? attributes.get(arguments[0])
                        : attributes.put(arguments[0], arguments[1]));
    }
}
