package org.madoguchi.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A form as it came by POST, and what no form of this service looks like. */
class SentForm {

    /** Characters and bytes. */
    private static final int LONGEST = 64 * 1024;

    static final String TYPE = "application/x-www-form-urlencoded";
    /** What Faces writes into the forms of all our views; a state of another kind is somebody's invention. */
    private static final String STATELESS = "stateless";
    /** What people type; the rest of an address, such as a search, goes along when its page changes the language. */
    private static final Set<String> TYPED = Set.of(
            "userId",
            "password",
            "secondPassword",
            "newSecondPassword",
            "currentPassword",
            "confirmation",
            "email",
            "newEmail",
            "code",
            "holderName",
            "issuedOn",
            "recipient",
            "recipientEmail",
            "address",
            "purpose",
            "remarks",
            "pin");

    /** What Faces itself asks of a form. */
    private static final String FACES = "jakarta.faces.";

    private final HttpServletRequest request;
    private boolean readable;

    SentForm(HttpServletRequest request) {
        this.request = request;
    }

    /** Reads it, which waits for the client; what is no form is not read at all, whatever the server makes of it. */
    void read() {
        readable = isForm() && isReadable(request);
    }

    private boolean isForm() {
        var type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(TYPE);
    }

    /** Told before anything is read; where it is not told, {@link #isTooMuch} is for what was read. */
    boolean isSaidToBeTooLong() {
        return request.getContentLengthLong() > LONGEST;
    }

    /**
     * Whether all of it is here. A stalled form may have been cut by the server: the field that every form of ours ends
     * with is missing then. Media types have no case (RFC 9110, 8.3.1).
     */
    boolean isWhole() {
        return (request.getContentLengthLong() >= 0 || isChunked()) && readable && state() != null;
    }

    private boolean isChunked() {
        return "chunked".equalsIgnoreCase(request.getHeader("Transfer-Encoding"));
    }

    /** Whether more was read than a form may have; servers stop at some megabytes by themselves. */
    boolean isTooMuch() {
        return request.getParameterMap().entrySet().stream()
                        .mapToLong(SentForm::length)
                        .sum()
                > LONGEST;
    }

    private static long length(Map.Entry<String, String[]> field) {
        return Stream.of(field.getValue())
                .mapToLong(value -> field.getKey().length() + value.length() + 2L)
                .sum();
    }

    /**
     * Whether something is in the address that belongs into the form: it would be in the logs of every server on the
     * way, and goes before what was typed.
     */
    boolean isInItsAddress() {
        var query = request.getQueryString();
        return query != null && Arrays.stream(query.split("&")).anyMatch(this::isMisplaced);
    }

    private boolean isMisplaced(String pair) {
        var name = decoded(pair.split("=", 2)[0]);
        var values = request.getParameterMap().getOrDefault(name, new String[0]);
        return TYPED.contains(name)
                || name.startsWith(FACES)
                || Stream.of(values).distinct().count() > 1;
    }

    /** What has a bad escape is no name that anything of ours has. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return FACES;
        }
    }

    /** Whether its page was made by us, so that it can be gone on with. */
    boolean isOfOurPages() {
        return STATELESS.equals(state());
    }

    boolean hasState() {
        return state() != null;
    }

    private String state() {
        return request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
    }

    /** Some servers read all but bad escapes and what is more than 10,000 fields; others throw one of these. */
    static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException | IllegalArgumentException e) {
            return false;
        }
    }
}
