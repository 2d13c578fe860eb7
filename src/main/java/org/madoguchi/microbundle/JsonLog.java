package org.madoguchi.microbundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Has the server write each line of its log as a JSON object, from its first line on: by a formatter of its own, which
 * stands in the place of the one in the packed properties of the log.
 */
final class JsonLog {

    /** Attribute of the manifest: the file in which the properties of the log are packed. */
    private static final String PACKED = "Madoguchi-Log";
    /** Attribute of the manifest: the server's formatter. */
    private static final String FORMATTER = "Madoguchi-Log-Json";

    private static final String OPTION = "--logproperties";
    private static final String HANDLER = "java.util.logging.ConsoleHandler.";

    private JsonLog() {}

    /** The server's arguments with the log in JSON; as they are when they name properties of the log themselves. */
    static String[] with(String... arguments) throws IOException {
        if (Arrays.stream(arguments).anyMatch(OPTION::equalsIgnoreCase)) {
            return arguments;
        }
        var file = Files.createTempFile("madoguchi-log", ".properties");
        file.toFile().deleteOnExit();
        try (var out = Files.newBufferedWriter(file)) {
            changed().store(out, null);
        }
        return Stream.concat(Arrays.stream(arguments), Stream.of(OPTION, file.toString()))
                .toArray(String[]::new);
    }

    private static Properties changed() throws IOException {
        var log = new Properties();
        try (var packed = JsonLog.class.getResourceAsStream("/" + Microbundle.attribute(PACKED))) {
            log.load(packed);
        }
        log.setProperty(HANDLER + "formatter", Microbundle.attribute(FORMATTER));
        log.setProperty(HANDLER + "encoding", StandardCharsets.UTF_8.name());
        return log;
    }
}
