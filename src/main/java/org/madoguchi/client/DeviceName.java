package org.madoguchi.client;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people call a device, from what its browser calls itself: {@code iPhone Safari}, {@code Windows Edge}. Product
 * names only, so that it reads the same in every language. It tells a person's devices apart and decides nothing.
 */
public final class DeviceName {

    /** Neither device nor browser is known. */
    public static final String UNKNOWN = "?";

    /** First match wins: browsers claim to be those they descend from. */
    private static final List<Name> BROWSERS = List.of(
            new Name("LINE", "\\bLine/"),
            new Name("Instagram", "\\bInstagram\\b"),
            new Name("Facebook", "\\bFBA[NV]/"),
            new Name("Yahoo! Japan", "\\b(YJApp|jp\\.co\\.yahoo)\\b"),
            new Name("Google", "\\bGSA/"),
            new Name("Edge", "\\bEdg(e|A|iOS)?/"),
            new Name("Samsung Internet", "\\bSamsungBrowser/"),
            new Name("Opera", "\\b(OPR|OPT|OPiOS|Opera)/"),
            new Name("Firefox", "\\b(Firefox|FxiOS)/"),
            new Name("Chrome", "\\b(CriOS|Chrome|Chromium)/"),
            new Name("Safari", "\\bVersion/.*\\bSafari/"));

    private static final List<Name> DEVICES = List.of(
            new Name("iPhone", "\\biPhone\\b"),
            new Name("iPad", "\\biPad\\b"),
            new Name("Android", "\\bAndroid\\b"),
            new Name("Windows", "\\bWindows\\b"),
            new Name("Chromebook", "\\bCrOS\\b"),
            new Name("Mac", "\\bMacintosh\\b"),
            new Name("Linux", "\\b(Linux|X11)\\b"));

    private record Name(String name, Pattern sign) {

        Name(String name, String sign) {
            this(name, Pattern.compile(sign));
        }
    }

    private DeviceName() {}

    /** Device and browser as far as they are known, else {@link #UNKNOWN}: for lists, where something has to stand. */
    public static String of(String userAgent) {
        return find(userAgent).orElse(UNKNOWN);
    }

    /** The same, or nothing where neither is known. */
    public static Optional<String> find(String userAgent) {
        return Optional.ofNullable(userAgent)
                .map(agent -> (find(DEVICES, agent) + " " + find(BROWSERS, agent)).strip())
                .filter(name -> !name.isEmpty());
    }

    private static String find(List<Name> names, String userAgent) {
        return names.stream()
                .filter(name -> name.sign().matcher(userAgent).find())
                .map(Name::name)
                .findFirst()
                .orElse("");
    }
}
