package org.madoguchi.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a visitor looks at the portal with.
 *
 * @param width CSS pixels
 * @param height CSS pixels
 * @param locale the browser's first language, a BCP 47 tag
 * @param phone with a finger instead of a mouse
 * @param scripts whether JavaScript is on
 * @param dark whether the system asks for a dark look
 */
public record Screen(int width, int height, String locale, boolean phone, boolean scripts, boolean dark) {

    /** A phone in Japanese. */
    public static final Screen PHONE_JA = new Screen(390, 844, "ja-JP", true, true, false);
    /** A PC in English. */
    public static final Screen DESKTOP_EN = new Screen(1280, 800, "en-US", false, true, false);

    /** The same in this language. */
    public Screen in(String otherLocale) {
        return new Screen(width, height, otherLocale, phone, scripts, dark);
    }

    /** The same with JavaScript switched off. */
    public Screen withoutScripts() {
        return new Screen(width, height, locale, phone, false, dark);
    }

    /** The same in the dark. */
    public Screen darkened() {
        return new Screen(width, height, locale, phone, scripts, true);
    }

    /** The portal's texts as this visitor reads them. @param bundle such as {@code desk} */
    public ResourceBundle words(String bundle) {
        return ResourceBundle.getBundle("org.madoguchi.i18n." + bundle, Locale.forLanguageTag(locale.substring(0, 2)));
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    }
}
