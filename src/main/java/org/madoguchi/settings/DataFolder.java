package org.madoguchi.settings;

import java.nio.file.Path;

/** {@code madoguchi.data-dir}: where this service keeps files of its own, unless a database elsewhere holds them. */
public final class DataFolder {

    private DataFolder() {}

    /** As it is set; by default {@code madoguchi-data} in the home of whoever runs the server. */
    public static Path of(Settings settings) {
        return Path.of(settings.string("madoguchi.data-dir", System.getProperty("user.home") + "/madoguchi-data"));
    }
}
