package org.madoguchi.microbundle;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Manifest;

/**
 * Looks at the settings before the server boots, and then hands over to it: a slip of the pen is told in a second,
 * once, instead of after the server's whole start. Whatever keeps it from looking does not keep the server from
 * starting, which looks for itself.
 */
public final class Microbundle {

    /** Attribute of the manifest: the class whose main method would be called without this one. */
    private static final String SERVER = "Madoguchi-Server";
    /** Attribute of the manifest: the file in which the server packs system properties. */
    private static final String PACKED = "Madoguchi-Properties";

    /** By these the settings may come only with the server, or no service is to be started. */
    private static final Set<String> UNSEEN = Set.of(
            "--systemproperties",
            "--prebootcommandfile",
            "--domainconfig",
            "--rootdir",
            "--outputuberjar",
            "--outputlauncher",
            "--warmup",
            "--help",
            "--version");

    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");
    private static final long LONGEST_SECONDS = 20;
    /** EX_CONFIG of sysexits.h: what starts a service again by itself (systemd) need not, until they are mended. */
    private static final int FAULTY = 78;
    /** Of Java (JSSE Reference Guide): the file with the authorities that are trusted. */
    private static final String TRUSTED = "javax.net.ssl.trustStore";

    private Microbundle() {}

    /** @throws ReflectiveOperationException when the server is not in this file, or fails as it starts */
    public static void main(String... arguments) throws IOException, ReflectiveOperationException {
        var found = isLooking(arguments) ? found() : SettingsLook.RIGHT;
        if (found == SettingsLook.FAULTS) {
            System.exit(FAULTY);
        }
        trustWhatJavaTrusts();
        Class.forName(attribute(SERVER)).getMethod("main", String[].class).invoke(null, (Object)
                (found == SettingsLook.JSON ? JsonLog.with(arguments) : arguments));
    }

    /**
     * The server brings a list of authorities of its own, which is older than Java's, and which a university's own
     * authority cannot be added to. It copies another one that is named.
     */
    static void trustWhatJavaTrusts() {
        var file = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
        if (System.getProperty(TRUSTED) == null && Files.exists(file)) {
            System.setProperty(TRUSTED, file.toString());
        }
    }

    static boolean isLooking(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.toLowerCase(Locale.ROOT))
                .noneMatch(UNSEEN::contains);
    }

    static String attribute(String name) throws IOException {
        try (var file = Microbundle.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return new Manifest(file).getMainAttributes().getValue(name);
        }
    }

    /** What a JVM beside this one has found in the settings, which has told their faults. */
    private static int found() {
        try {
            var process = look();
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
        } catch (IOException | URISyntaxException e) {
            System.err.println("madoguchi: the settings are looked at only when the service starts (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return SettingsLook.RIGHT;
    }

    private static Process look() throws IOException, URISyntaxException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(List.of("-cp", ownFile().toString(), SettingsLook.class.getName()));
        var builder =
                new ProcessBuilder(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        // Options for this JVM, such as a debugger's port, are not for the other; the settings in them come below.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        var process = builder.start();
        try (var input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            given().store(input, null); // by its input: arguments can be seen by everybody on the machine
        }
        return process;
    }

    private static Path ownFile() throws URISyntaxException {
        return Path.of(Microbundle.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** The settings among the system properties, packed or not, and the one that a default hangs on. */
    private static Properties given() throws IOException {
        var given = new Properties();
        try (var packed = Microbundle.class.getResourceAsStream("/" + attribute(PACKED))) {
            if (packed != null) {
                given.load(packed);
            }
        }
        given.keySet().removeIf(name -> !((String) name).startsWith("madoguchi."));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("madoguchi.") || name.equals("user.home"))
                .forEach(name -> given.setProperty(name, System.getProperty(name)));
        return given;
    }
}
