package org.madoguchi.testing;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Node that the browser tests' library brings, for libraries that are written for it. */
public final class Node {

    private Node() {}

    /**
     * What a script prints.
     *
     * @throws IllegalStateException with its words when it fails
     */
    public static String run(Path script, String... arguments) throws IOException, InterruptedException {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var folder = Driver.ensureDriverInstalled(Map.of(), false).driverDir();
        var command = new ArrayList<>(
                List.of(folder.resolve(windows ? "node.exe" : "node").toString()));
        command.add(script.toString());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
