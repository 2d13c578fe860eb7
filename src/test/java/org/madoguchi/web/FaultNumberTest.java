package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultNumberTest {

    @Test
    void oneRequestHasOneNumberAndAnotherAnother() {
        var request = request();
        var number = FaultNumber.give(request);
        assertTrue(number.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}"), number);
        assertEquals(number, FaultNumber.give(request));
        assertNotEquals(number, FaultNumber.give(request()));
    }

    private static HttpServletRequest request() {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                FaultNumberTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute")
                        ? attributes.get(arguments[0])
                        : attributes.put(arguments[0], arguments[1]));
    }
}
