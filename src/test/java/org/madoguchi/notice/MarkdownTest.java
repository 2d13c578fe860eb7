package org.madoguchi.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    /** A tag, with what it may have. */
    private static final Pattern HARMLESS =
            Pattern.compile("</?(p|br|ul|ol|li|strong|em|h3|blockquote|hr|span)( /)?>|<span class=\"piece\">|<ol"
                    + " start=\"\\d+\">|</a>|<a"
                    + " href=\"((https?://|mailto:|tel:)[^\"<>]*|(?![A-Za-z][A-Za-z0-9+.-]*:)[^\"<>]*)\"("
                    + " rel=\"nofollow\")?>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//x.example/a.js></SCRIPT>",
                "<svg onload=alert(1)>",
                "<svg/onload=alert(1)//",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](&#x6A&#x61vascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](https://a.example/\" onmouseover=\"alert(1))",
                "[x](<https://a.example/ onclick=alert(1)>)",
                "[x][y]\n\n[y]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](https://a.example/x.png \"onerror=alert(1)\")",
                "<div>\n*a*\n</div>",
                "<!-- --><script>alert(1)</script>",
                "<style>@import 'x'</style>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "`<script>`",
                "```\n<script>alert(1)</script>\n```",
                "https://a.example/\"onmouseover=alert(1)",
                "https://a.example/'><script>alert(1)</script>",
                "a@b.example\"><svg onload=alert(1)>",
                "<p onclick=alert(1) style=\"background:url(javascript:1)\">x"
            })
    void nothingButTheListComesThrough(String text) {
        var html = Markdown.html(text);
        assertFalse(HARMLESS.matcher(html).replaceAll("").contains("<"), html);
    }

    @Test
    void marksAreMarksAndHtmlIsText() {
        assertEquals("<p><strong>a</strong> <em>b</em></p>", Markdown.html("**a** *b*"));
        assertEquals("<p>&lt;b&gt;a&lt;/b&gt;</p>", Markdown.html("<b>a</b>"));
        assertEquals("<h3>a</h3>", Markdown.html("# a"));
        assertEquals("<h2>a</h2>", Markdown.html("### a", 2), "on a page of its own");
        assertEquals("<p>a<br />b</p>", Markdown.html("a\nb"));
        assertTrue(Markdown.html("- a\n- b").replaceAll("\\s", "").contains("<li>a</li><li>b</li>"));
        assertEquals("", Markdown.html(""));
    }

    @Test
    void numbersAndAddressesBecomeLinks() {
        assertTrue(Markdown.html("電話 03-0000-0000").contains("<a href=\"tel:0300000000\""));
        assertTrue(Markdown.html("電話０３－００００－００００").contains("<a href=\"tel:0300000000\""));
        assertTrue(Markdown.html("03(0000)0000").contains("<a href=\"tel:0300000000\""));
        assertTrue(Markdown.html("+81 3-0000-0000").contains("<a href=\"tel:+81300000000\""));
        assertTrue(Markdown.html("support_desk@example.ac.jp まで")
                .contains("<a href=\"mailto:support_desk@example.ac.jp\""));
        assertTrue(Markdown.html("詳しくはhttps://www.example.ac.jp/a_b/?c=d。").contains("/a_b/?c=d\""));
        assertTrue(Markdown.html("(https://www.example.ac.jp/)").contains("href=\"https://www.example.ac.jp/\""));
        assertEquals(1, count("[https://a.example/](https://b.example/)"), "none in another");
        for (var text : List.of("2026-12-05", "12月5日 2:00-4:00", "0000-00-00-00", "学籍番号0000000000", "00-00-000")) {
            assertEquals(0, count(text), text);
        }
    }

    private static int count(String text) {
        return (int)
                Pattern.compile("<a ").matcher(Markdown.html(text)).results().count();
    }

    /** As the hours of a telephone. */
    @Test
    void bracketsStayOnOneLine() {
        assertTrue(Markdown.html("電話（平日 9:00～17:00）").contains("<span class=\"piece\">（平日 9:00～17:00）</span>"));
        assertTrue(Markdown.html("窓口（03-0000-0000）").contains("<span class=\"piece\">（<a href=\"tel:0300000000\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "- ", "* ", "**", "*a **b ", "[", "![", "[a](", "`", "<", "&#", "(a", "0-", "a@", "1. ", "_a",
                "~~~\n"
            })
    void longAndDeepTextsAreBounded(String piece) {
        for (var text : List.of(piece.repeat(20_000 / piece.length()), deep(piece))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Markdown.html(text));
        }
    }

    private static String deep(String piece) {
        var text = new StringBuilder();
        for (var depth = 0; depth < 300; depth++) {
            text.append("  ".repeat(depth)).append(piece).append("a\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学生支援課 03-0000-0000",
                "* a * _b_ `c` [d](e) <f> &amp; ~g~ \\h",
                "# a",
                "1. a",
                "12) a",
                "- a",
                "+ a",
                "---",
                "===",
                "※ a（平日 9:00-17:00）"
            })
    void plainLineReadsAsItStands(String line) {
        assertEquals(List.of(line), Markdown.lines(Markdown.escape(line)));
    }
}
