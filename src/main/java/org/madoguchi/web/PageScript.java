package org.madoguchi.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The small script of the student pages, written into the page: as a file it would be a third request, which a slow
 * phone waits for. The policy of every answer names its hash, so that it is the only one that runs there (CSP level 3,
 * "script-src").
 */
@Named
@ApplicationScoped
public class PageScript {

    private static final String FILE = "/assets/comfort.js";

    @Inject
    private ServletContext servletContext;

    private String text;
    private String source;

    @PostConstruct
    void read() {
        try (var file = servletContext.getResourceAsStream(FILE)) {
            text = bare(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            source = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without indentation and lines of comment. */
    static String bare(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("/*"))
                .collect(Collectors.joining("\n"));
    }

    /** The element, to be written as it is. */
    public String getElement() {
        return "<script>" + text + "</script>";
    }

    /** What the policy calls it. */
    String source() {
        return source;
    }
}
