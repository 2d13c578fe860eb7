package org.madoguchi.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The inbox's pages as HTML. Every value that came by mail is escaped here. */
final class InboxPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'「」『』（）、。]+[^\\s<>\"'「」『』（）、。.,;:!?)\\]]");
    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final int REFRESH_SECONDS = 5;
    private static final String HTML_PART = """
        <section class="card"><h2>HTML</h2><iframe title="HTML" src="/mail/%s/html"
          sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section>""";
    private static final String NEW_TAB = "target=\"_blank\" rel=\"noopener noreferrer\"";

    private InboxPages() {}

    /** All mails; looks for new ones by itself. */
    static String list(List<StoredMail> mails) {
        var items = mails.stream().map(InboxPages::item).collect(Collectors.joining("\n"));
        var content = mails.isEmpty()
                ? "<p class=\"card\">メールはまだありません。<br><span lang=\"en\">No mail yet.</span></p>"
                : "<ul class=\"mails\">" + items + "</ul>\n<form method=\"post\" action=\"/delete-all\">"
                        + "<button>すべて削除 / <span lang=\"en\">Delete all</span></button></form>";
        return page(
                "受信箱 / Inbox",
                "<meta http-equiv=\"refresh\" content=\"" + REFRESH_SECONDS + "\">",
                "<h1>受信箱 <small lang=\"en\">Inbox</small></h1>\n" + content);
    }

    private static String item(StoredMail mail) {
        return String.format(
                "<li><a href=\"/mail/%s\"><b>%s</b><span>%s</span><span>%s</span></a></li>",
                escape(mail.name()), escape(subject(mail)), escape(mail.to()), TIME.format(mail.at()));
    }

    /** One mail: its text with links, the HTML part in a frame, all headers. */
    static String mail(StoredMail mail) {
        var text = mail.text()
                .map(body -> "<section class=\"card\"><h2>テキスト / <span lang=\"en\">Plain text</span></h2>"
                        + "<pre class=\"text\">" + linked(body) + "</pre></section>")
                .orElse("");
        var html = mail.html()
                .map(body -> HTML_PART.formatted(escape(mail.name())))
                .orElse("");
        return page(escape(subject(mail)), "", """
            <p><a class="back" href="/">受信箱へ戻る / <span lang="en">Back to the inbox</span></a></p>
            <h1>%s</h1>
            <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd>
            <dt>受信 / <span lang="en">Received</span></dt><dd>%s</dd></dl>
            %s
            %s
            <details class="card"><summary>ヘッダー / <span lang="en">Headers</span></summary><pre>%s</pre></details>
            """.formatted(
                        escape(subject(mail)),
                        escape(mail.from()),
                        escape(mail.to()),
                        TIME.format(mail.at()),
                        text,
                        html,
                        escape(String.join("\n", mail.headers()))));
    }

    private static String subject(StoredMail mail) {
        return mail.subject().isBlank() ? "(–)" : mail.subject();
    }

    /** The HTML part by itself; its links open in a new tab, as in a mail program. */
    static String frame(String html) {
        var base = "<base target=\"_blank\">";
        var head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + base + html.substring(head.end()) : base + html;
    }

    /** What is wrong with a request. */
    static String fault(String title, String text) {
        return page(
                title,
                "",
                "<h1>" + title + "</h1><p>" + text + "</p><p><a class=\"back\" href=\"/\">受信箱 / "
                        + "<span lang=\"en\">Inbox</span></a></p>");
    }

    /** The style sheet. */
    static String sheet() {
        try (var in = InboxPages.class.getResourceAsStream("inbox.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, escaped, with its addresses as links. */
    static String linked(String text) {
        var html = new StringBuilder();
        var end = 0;
        for (var link = LINK.matcher(text); link.find(); end = link.end()) {
            var address = escape(link.group());
            html.append(escape(text.substring(end, link.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\" ")
                    .append(NEW_TAB)
                    .append('>')
                    .append(address)
                    .append("</a>");
        }
        return html.append(escape(text.substring(end))).toString();
    }

    /** Text for an element or a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String page(String title, String inHead, String main) {
        return """
            <!DOCTYPE html>
            <html lang="ja">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>%s</title>%s
            <link rel="stylesheet" href="/inbox.css"></head>
            <body>
            <header><div><small>例示大学 / <span lang="en">Example University</span></small>
            <b>Madoguchi デモ</b></div></header>
            <main>
            %s
            </main>
            </body>
            </html>
            """.formatted(title, inHead, main);
    }
}
