package org.madoguchi.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets texts in lines, and notes what cannot be set. */
final class Setter {

    /** How far a text is made smaller before it takes a second line. */
    private static final float ONE_LINE = 0.85f;

    private static final float STEP = 0.25f;

    private final Fonts fonts;
    private final Language language;
    private final Values values;
    private final Set<Unprintable> faults = new LinkedHashSet<>();
    private final Set<String> asked = new HashSet<>();

    Setter(Fonts fonts, Language language, Values values) {
        this.fonts = fonts;
        this.language = language;
        this.values = values;
    }

    List<Unprintable> faults() {
        return List.copyOf(faults);
    }

    /** The fields that were printed, or decided whether something is. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    boolean shows(Optional<String> needs, Optional<String> without) {
        needs.ifPresent(asked::add);
        without.ifPresent(asked::add);
        return values.shows(needs, without);
    }

    /** A phrase with its fields; one that is missing is noted. */
    String fill(Phrase phrase) {
        return phrase.fill(field -> {
            asked.add(field);
            if (!values.has(field)) {
                faults.add(new Unprintable(field, Unprintable.Reason.MISSING, ""));
            }
            return values.get(field);
        });
    }

    /** One line as wide as it comes. */
    Line line(String where, String text, float size, float spacing) {
        return new Line(fonts.shape(text, cluster -> noteMissing(where, cluster)), size, spacing);
    }

    /** One line, made smaller until it fits. */
    Line fit(String where, String text, Style style, float width) {
        var line = line(where, text, style.size(), style.spacing());
        return smaller(line, width, Style.LEAST).orElseGet(() -> {
            faults.add(new Unprintable(where, Unprintable.Reason.TOO_LONG, text));
            return line;
        });
    }

    /** The same; where it does not fit, another text that is shorter. */
    Line fit(String where, String text, String shorter, Style style, float width) {
        return smaller(line(where, text, style.size(), style.spacing()), width, Style.LEAST)
                .orElseGet(() -> fit(where, shorter, style, width));
    }

    /** One line or two, whichever is larger. */
    List<Line> fitTwo(String where, String text, Style style, float width) {
        var line = line(where, text, style.size(), style.spacing());
        var one = smaller(line, width, Math.max(Style.LEAST, style.size() * ONE_LINE));
        if (one.isPresent()) {
            return List.of(one.get());
        }
        if (new Line(line.glyphs(), Style.LEAST, 0).width() > 2 * width) {
            return tooLong(where, text, line);
        }
        for (var size = style.size(); size >= Style.LEAST; size -= STEP) {
            var lines = wrap(where, text, new Style(size, 0, size, style.align()), width);
            if (lines.size() <= 2 && lines.stream().allMatch(part -> part.width() <= width)) {
                return lines;
            }
        }
        return halves(line, width).orElseGet(() -> tooLong(where, text, line));
    }

    /** What has no place to break is broken in its middle, when that makes it fit. */
    private Optional<List<Line>> halves(Line line, float width) {
        var middle = line.glyphs().size() / 2;
        var first = new Line(line.glyphs().subList(0, middle), line.size(), 0);
        var second = new Line(line.glyphs().subList(middle, line.glyphs().size()), line.size(), 0);
        var size = Math.min(
                smaller(first, width, Style.LEAST).map(Line::size).orElse(0f),
                smaller(second, width, Style.LEAST).map(Line::size).orElse(0f));
        return size == 0
                ? Optional.empty()
                : Optional.of(List.of(new Line(first.glyphs(), size, 0), new Line(second.glyphs(), size, 0)));
    }

    private List<Line> tooLong(String where, String text, Line line) {
        faults.add(new Unprintable(where, Unprintable.Reason.TOO_LONG, text));
        return List.of(line);
    }

    /** As many lines as it takes; broken where the language breaks them. */
    List<Line> wrap(String where, String text, Style style, float width) {
        var breaks = BreakIterator.getLineInstance(language.locale());
        breaks.setText(text);
        var lines = new ArrayList<Line>();
        var begin = 0;
        var end = 0;
        for (var next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (isInside(text, next) || values.tearsDay(text, next)) {
                continue;
            }
            if (end > begin && tooWide(where, text.substring(begin, next), style, width)) {
                lines.add(line(where, text.substring(begin, end).stripTrailing(), style.size(), style.spacing()));
                begin = end;
            }
            end = next;
        }
        lines.add(line(where, text.substring(begin).stripTrailing(), style.size(), style.spacing()));
        return lines;
    }

    private boolean tooWide(String where, String text, Style style, float width) {
        return line(where, text.stripTrailing(), style.size(), style.spacing()).width() > width;
    }

    /** Whether it is no place between two clusters. */
    private static boolean isInside(String text, int at) {
        return at < text.length() && Clusters.isSelector(text.codePointAt(at));
    }

    private static Optional<Line> smaller(Line line, float width, float least) {
        for (var size = line.size(); size >= least; size -= STEP) {
            var smaller = new Line(line.glyphs(), size, line.spacing() * size / line.size());
            if (smaller.width() <= width) {
                return Optional.of(smaller);
            }
        }
        return Optional.empty();
    }

    private void noteMissing(String where, String cluster) {
        faults.add(new Unprintable(where, Unprintable.Reason.NO_GLYPH, cluster));
    }
}
