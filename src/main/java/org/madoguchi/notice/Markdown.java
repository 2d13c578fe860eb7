package org.madoguchi.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What staff write, as HTML for pages: paragraphs, lists, emphasis, links, one height of headings; a line is a line. No
 * HTML is taken: what looks like it is shown as it was typed, and whatever would come through all the same has to pass
 * the sanitiser's list (OWASP, Cross Site Scripting Prevention). Nesting is bounded, so that no text exhausts a stack.
 */
final class Markdown {

    private static final int NESTING = 12;

    /** Below a page's title and its parts. */
    private static final int HEADING = 3;

    private static final List<String> SCHEMES = List.of("http", "https", "mailto", "tel");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
            .maxOpenBlockParsers(NESTING)
            .maxInlineNesting(NESTING)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
            .softbreak("<br>")
            .nodeRendererFactory(Pieces::new)
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "h2", "h3", "blockquote", "hr", "a", "span")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols(SCHEMES.toArray(String[]::new))
            .allowAttributes("class")
            .matching(Pattern.compile(Links.PIECE))
            .onElements("span")
            .toFactory();

    private static final Pattern NUMBER = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
    private static final Pattern MEANT = Pattern.compile("[\\\\`*_\\[\\]<>&~]");
    private static final Pattern LEADING = Pattern.compile("^(\\d{0,9})([#+=.)-])");

    private Markdown() {}

    /** As HTML that may stand on a page as it is, below its parts; empty for nothing. */
    static String html(String text) {
        return html(text, HEADING);
    }

    /** As HTML for a page of its own. @param heading height of all headings, 2 or 3 */
    static String html(String text, int heading) {
        var document = PARSER.parse(text);
        document.accept(new Heights(heading));
        document.accept(new Links());
        return readable(POLICY.sanitize(HTML.render(document)).strip());
    }

    /**
     * The sanitiser writes full-width marks and some others as numbers. Those that no browser takes for the end of a
     * text or of an attribute in double quotes may stand as they are.
     */
    private static String readable(String html) {
        return NUMBER.matcher(html).replaceAll(number -> {
            var hex = number.group(1) != null;
            var point = Integer.parseInt(hex ? number.group(1) : number.group(2), hex ? 16 : 10);
            return Matcher.quoteReplacement(isPlain(point) ? Character.toString(point) : number.group());
        });
    }

    private static boolean isPlain(int point) {
        return Character.isValidCodePoint(point)
                && "<>&\"'`".indexOf(point) < 0
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT
                && Character.getType(point) != Character.SURROGATE;
    }

    /** Its lines without what marks emphasis and lists, for mails. */
    static List<String> lines(String text) {
        return PLAIN.render(PARSER.parse(text))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A line of plain text, so that it reads as it stands. */
    static String escape(String line) {
        var escaped = MEANT.matcher(line).replaceAll("\\\\$0");
        return LEADING.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    /** All headings of one height, whatever was typed: a page's order of headings stays. */
    private static final class Heights extends AbstractVisitor {

        private final int height;

        Heights(int height) {
            this.height = height;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(height);
            visitChildren(heading);
        }
    }

    /** What is not broken over two lines. */
    private static final class Pieces implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        Pieces(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Links.Piece.class);
        }

        @Override
        public void render(Node piece) {
            var writer = context.getWriter();
            writer.tag("span", Map.of("class", Links.PIECE));
            for (var child = piece.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            writer.tag("/span");
        }
    }
}
