package org.madoguchi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.omnifaces.filter.GzipResponseFilter;

/**
 * Compresses as its parent does, but not for those who refuse that by {@code gzip;q=0} (RFC 9110, 12.4.2), and not a
 * page that has the token of a mailed link in it: the length of a compressed page can tell what is in it (BREACH).
 */
public class CompressionFilter extends GzipResponseFilter {

    private static final Pattern REFUSED = Pattern.compile("(?i)(^|,)\\s*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
    private static final Pattern TOKEN = Pattern.compile("(^|&)token=");

    @Override
    public void doFilter(
            HttpServletRequest request, HttpServletResponse response, HttpSession session, FilterChain chain)
            throws ServletException, IOException {
        if (isRefused(request) || hasToken(request)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, session, chain);
        }
    }

    private static boolean isRefused(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Accept-Encoding")).stream()
                .anyMatch(line -> REFUSED.matcher(line).find());
    }

    private static boolean hasToken(HttpServletRequest request) {
        return request.getQueryString() != null
                        && TOKEN.matcher(request.getQueryString()).find()
                || request.getMethod().equals("POST") && request.getParameter("token") != null;
    }
}
