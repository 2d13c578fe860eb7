package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as a server would hand them on, for tests without one. */
final class Requests {

    private Requests() {}

    /** With these headers, each {@code Name: value}. */
    static HttpServletRequest with(String... headers) {
        return form("", Map.of(), headers);
    }

    /**
     * With a form.
     *
     * @param query as it stood in the address
     * @param fields what a server read from the query and the body together
     */
    static HttpServletRequest form(String query, Map<String, String[]> fields, String... headers) {
        var lines = new LinkedHashMap<String, String>();
        for (var header : headers) {
            lines.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> lines.getOrDefault("Method", "POST");
                    case "getHeader" -> lines.get(arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                lines.containsKey(arguments[0]) ? List.of(lines.get(arguments[0])) : List.of());
                    case "getContentType" -> lines.get("Content-Type");
                    case "getContentLengthLong" -> Long.parseLong(lines.getOrDefault("Content-Length", "-1"));
                    case "getServletPath" -> lines.get("Servlet-Path");
                    case "getQueryString" -> query;
                    case "getParameterMap" -> fields;
                    case "getParameter" -> fields.containsKey(arguments[0]) ? fields.get(arguments[0])[0] : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
