package org.madoguchi.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A colour in sRGB.
 *
 * @param rgb red, green and blue, a byte each, as in {@code 0x17418f}
 */
public record Colour(int rgb) {

    public static final Colour BLACK = new Colour(0);
    public static final Colour WHITE = new Colour(0xffffff);
    /** What text needs against its ground (WCAG 2.2, 1.4.3). */
    public static final double READABLE = 4.5;

    private static final Pattern FORM = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final double STEP = 0.05;

    /** The colour that {@code #rrggbb} is, or empty when the text is of another form. */
    public static Optional<Colour> parse(String text) {
        return Optional.of(text)
                .filter(FORM.asMatchPredicate())
                .map(colour -> new Colour(Integer.parseInt(colour.substring(1), 16)));
    }

    /** From 1 for no difference to 21 for black and white (WCAG 2.2, contrast ratio). */
    public double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** This colour with a share of another, from 0 to 1. */
    public Colour mix(Colour other, double share) {
        IntUnaryOperator mixed =
                shift -> (int) Math.round(part(shift) * (1 - share) + other.part(shift) * share) << shift;
        return new Colour(IntStream.of(16, 8, 0).map(mixed).sum());
    }

    /** This colour, mixed with as little of another as it takes to be that different from a ground. */
    public Colour until(double contrast, Colour ground, Colour other) {
        return IntStream.rangeClosed(0, (int) (1 / STEP))
                .mapToObj(step -> mix(other, step * STEP))
                .filter(mixed -> mixed.contrast(ground) >= contrast)
                .findFirst()
                .orElse(other);
    }

    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int shift) {
        var part = part(shift) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private int part(int shift) {
        return rgb >> shift & 0xff;
    }

    /** As style sheets write it. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
