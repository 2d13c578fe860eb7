package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The script within the pages loses comments and indentation and nothing else. */
class PageScriptTest {

    @Test
    void commentsAndIndentationGo() {
        var script = """
            /* What it is for. */
            (function () {
              // Why.
              open('https://example.ac.jp/');
            }());
            """;
        assertEquals("(function () {\nopen('https://example.ac.jp/');\n}());", PageScript.bare(script));
    }

    @Test
    void ownScriptFitsIntoAnElement() throws IOException {
        var script = Files.readString(Path.of("src/main/webapp/assets/comfort.js"));
        assertFalse(script.contains("</"), "would end the element");
        assertFalse(PageScript.bare(script).contains("*/"), "a comment of several lines would stay in part");
    }
}
