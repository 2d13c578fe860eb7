package org.madoguchi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 照会番号: what the error page and the line of the log about a request have in common, so that a person who tells it
 * can be helped. It says nothing by itself.
 */
@Named
@RequestScoped
public class FaultNumber {

    private static final String ATTRIBUTE = FaultNumber.class.getName();
    /** Crockford's, as it is read out on the telephone. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    /** The request has failed: gives it a number, unless it has one. */
    static String give(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, make());
        }
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private static String make() {
        var letters = RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    /** That of this request; empty when nothing about it is in the log. */
    public String getValue() {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE)).orElse("");
    }
}
