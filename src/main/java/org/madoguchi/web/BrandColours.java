package org.madoguchi.web;

import java.util.Locale;
import org.madoguchi.settings.Colour;

/**
 * Puts the university's colour in the place of the style sheet's own. In the light it is used as it was set, under
 * white words; in the dark it is made lighter until it can be read there. Links are darkened where a tinted ground
 * needs it.
 */
final class BrandColours {

    /** The darkest ground in the light on which links stand, and the one in the dark that cards have: see look.css. */
    private static final Colour TINTED = new Colour(0xfdeeee);

    private static final Colour DARK_SURFACE = new Colour(0x1b1f26);
    /** Against cards; leaves {@link Colour#READABLE} on the tinted grounds, which are a little lighter. */
    private static final double DARK_CONTRAST = 7;

    private static final String RULES = """
        :root{--brand:%s;--link:%s;--brand-strong:%s;--brand-tint:%s}
        @media(prefers-color-scheme:dark){\
        :root{--brand:%s;--link:var(--brand);--brand-strong:%s;--brand-tint:%s;--on-brand:%s}}
        """;

    private BrandColours() {}

    /** The rules that come after all others. */
    static String rules(Colour colour) {
        var light = colour.until(DARK_CONTRAST, DARK_SURFACE, Colour.WHITE);
        return String.format(
                Locale.ROOT,
                RULES,
                colour,
                colour.until(Colour.READABLE, TINTED, Colour.BLACK),
                colour.mix(Colour.BLACK, 0.3),
                colour.mix(Colour.WHITE, 0.9),
                light,
                light.mix(Colour.WHITE, 0.4),
                DARK_SURFACE.mix(light, 0.15),
                DARK_SURFACE);
    }
}
