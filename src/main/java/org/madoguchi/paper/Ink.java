package org.madoguchi.paper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The operators of one page (ISO 32000-1, annex A). Places are in points from the page's top left corner. */
final class Ink {

    private final StringBuilder operators = new StringBuilder(4096);

    byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    void begin(String tag, int number) {
        operators.append('/').append(tag).append(" <</MCID ").append(number).append(">> BDC\n");
    }

    /** What is to be copied and read aloud, whatever it looks like. */
    void beginActual(String text) {
        operators.append("/Span <</ActualText <FEFF");
        text.chars().forEach(unit -> operators.append(Hex.of(unit)));
        operators.append(">>> BDC\n");
    }

    /** What is no part of what the paper says. */
    void beginArtifact() {
        operators.append("/Artifact BMC\n");
    }

    void end() {
        operators.append("EMC\n");
    }

    void save() {
        operators.append("q\n");
    }

    void restore() {
        operators.append("Q\n");
    }

    /** From 0, black, to 1, white. */
    void grey(float shade) {
        number(shade).append("g\n");
    }

    /** A filled rectangle from its top left corner. */
    void rectangle(float left, float top, float width, float height) {
        number(left);
        number(Sheet.HEIGHT - top - height);
        number(width);
        number(height).append("re\n");
    }

    void fill() {
        operators.append("f\n");
    }

    void image(String name, float left, float top, float size) {
        operators.append("q ");
        number(size).append("0 0 ");
        number(size);
        number(left);
        number(Sheet.HEIGHT - top - size).append("cm /").append(name).append(" Do Q\n");
    }

    /** Sets runs of codes, each with its font, at a baseline, turned by an angle. */
    void text(List<Run> runs, Line line, float left, float baseline, double angle) {
        operators.append("BT ");
        number(line.spacing()).append("Tc ");
        number((float) Math.cos(angle));
        number((float) Math.sin(angle));
        number((float) -Math.sin(angle));
        number((float) Math.cos(angle));
        number(left);
        number(Sheet.HEIGHT - baseline).append("Tm ");
        for (var run : runs) {
            operators.append('/').append(run.font()).append(' ');
            number(line.size()).append("Tf [<").append(run.codes()).append(">] TJ ");
        }
        operators.append("ET\n");
    }

    /** Three digits behind the point at most, and never the server's point. */
    private StringBuilder number(float value) {
        var thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            operators.append('-');
        }
        var size = Math.abs(thousandths);
        operators.append(size / 1000);
        if (size % 1000 != 0) {
            operators.append('.').append(Integer.toString(1000 + size % 1000), 1, 4);
        }
        return operators.append(' ');
    }

    /** Glyphs of one font, as the page names it, in hexadecimal; between them how far the next is moved to the left. */
    record Run(String font, StringBuilder codes) {

        Run(String font) {
            this(font, new StringBuilder());
        }

        void add(int code, Glyph glyph) {
            move(glyph.before());
            codes.append(Hex.of(code));
            move(glyph.after());
        }

        private void move(float thousandths) {
            if (thousandths > 0) {
                codes.append('>').append(Math.round(thousandths)).append('<');
            }
        }
    }
}
