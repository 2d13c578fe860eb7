package org.madoguchi.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.madoguchi.text.Typed;

/**
 * Makes links of telephone numbers, mail addresses and web addresses that are none yet, and keeps what stands in
 * brackets, such as hours, on one line.
 */
final class Links extends AbstractVisitor {

    /** The class of what is not broken over two lines. */
    static final String PIECE = "piece";

    private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";
    private static final String BETWEEN = "[-()\\uFF0D\\u2010\\u2212\\u30FC\\uFF08\\uFF09]";
    private static final Pattern LINK = Pattern.compile("(?<url>https?://[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?"
            + "(?:/[A-Za-z0-9._~%/?&=#+@:;,!$*-]{0,1000})?)"
            + "|(?<mail>[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})"
            + "|(?<![0-9\\uFF10-\\uFF19+-])(?<tel>(?:\\+\\d{1,3}[- ](?:\\d{1,4}[- ]){1,3}\\d{3,4}|[0\\uFF10]"
            + DIGIT + "{1,4}" + BETWEEN + DIGIT + "{1,4}" + BETWEEN + DIGIT + "{3,4}))(?!" + DIGIT + "|-)");
    /** What ends a sentence is none of an address's. */
    private static final Pattern TAIL = Pattern.compile("[.,;:!?]+$");

    private static final Pattern BRACKETS = Pattern.compile("[(\\uFF08][^()\\uFF08\\uFF09]{1,40}[)\\uFF09]");
    /** Digits of a number with its area code; abroad with the country's. */
    private static final Pattern NUMBER = Pattern.compile("0\\d{9,10}|\\+\\d{8,15}");

    /** What is not broken over two lines. */
    static final class Piece extends CustomNode {}

    @Override
    public void visit(Link link) {
        // It is one already, and none stands in another.
    }

    @Override
    public void visit(Text text) {
        var place = new Place(text, text.getLiteral());
        var brackets = BRACKETS.matcher(text.getLiteral());
        while (brackets.find()) {
            if (!isWithinNumber(text.getLiteral(), brackets)) {
                place.link(brackets.start());
                var piece = new Piece();
                place.put(piece, brackets.end());
                var inner = new Text(brackets.group());
                piece.appendChild(inner);
                var within = new Place(inner, brackets.group());
                within.link(brackets.group().length());
                inner.unlink();
            }
        }
        place.link(text.getLiteral().length());
        text.unlink();
    }

    /** As in 03(0000)0000. */
    private static boolean isWithinNumber(String text, Matcher brackets) {
        return brackets.start() > 0
                && brackets.end() < text.length()
                && Character.isDigit(text.charAt(brackets.start() - 1))
                && Character.isDigit(text.charAt(brackets.end()));
    }

    private static Optional<String> target(Matcher found, String label) {
        if (found.group("url") != null) {
            return Optional.of(label);
        }
        if (found.group("mail") != null) {
            return Optional.of("mailto:" + label);
        }
        var digits = Typed.narrow(label).replaceAll("[^0-9+]", "");
        return NUMBER.matcher(digits).matches() ? Optional.of("tel:" + digits) : Optional.empty();
    }

    /** Where what a text becomes is put: before it, from left to right. */
    private static final class Place {

        private final Node before;
        private final String text;
        private int done;

        Place(Node before, String text) {
            this.before = before;
            this.text = text;
        }

        /** All that is left up to there, with its links. */
        void link(int end) {
            var found = LINK.matcher(text).region(done, end);
            while (found.find()) {
                var label = TAIL.matcher(found.group()).replaceFirst("");
                var start = found.start();
                target(found, label).ifPresent(target -> {
                    plain(start);
                    var link = new Link(target, null);
                    link.appendChild(new Text(label));
                    put(link, start + label.length());
                });
            }
            plain(end);
        }

        void put(Node node, int end) {
            before.insertBefore(node);
            done = end;
        }

        private void plain(int end) {
            if (end > done) {
                put(new Text(text.substring(done, end)), end);
            }
        }
    }
}
