package org.madoguchi.testing.engine;

import java.util.List;

/** A browser with one tab as wide as a phone, which is used as by a person: by mouse and keys. */
public interface Engine extends AutoCloseable {

    /** The makes that there are. */
    List<String> MAKES = List.of("firefox", "webkit");

    /** CSS pixels. */
    int WIDTH = 390;
    /** CSS pixels. */
    int HEIGHT = 844;

    /**
     * Starts one.
     *
     * @param make of {@link #MAKES}
     * @param language that it asks pages for, if it can be told
     * @throws IllegalStateException when it is neither there nor can be installed
     */
    static Engine start(String make, String language) {
        return switch (make) {
            case "firefox" -> new Firefox(language);
            case "webkit" -> new WebKit();
            default -> throw new IllegalArgumentException("No such browser: " + make);
        };
    }

    /** Opens a URL. */
    void go(String url);

    /** What an expression says whose value is a text; empty while there is no page. */
    String value(String expression);

    /** Clicks on the element that the expression finds. */
    void click(String element);

    /** Types into the element that the expression finds, in the place of what is in it. */
    void type(String element, String text);

    @Override
    void close();
}
