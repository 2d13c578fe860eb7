package org.madoguchi.microbundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A setting that is wrong is told before the server boots, as a start would tell it. */
@Tag("browser")
@Timeout(120)
class MicrobundleFlowIT {

    /** What every production has; its driver has to be packed for the look. */
    private static final String POSTGRES = "-Dmadoguchi.db.url=jdbc:postgresql://db.example.ac.jp/madoguchi";

    private static final String FILE = "target/madoguchi-microbundle.jar";

    @TempDir
    private Path folder;

    @Test
    void faultsAreToldOnceInUtf8AndBeforeTheServerBoots() throws Exception {
        var said = run(78, "-Dmadoguchi.smtp.host=localhost", "-Dmadoguchi.university.name.jp=x", POSTGRES);
        var ours = said.stream().filter(line -> line.startsWith("madoguchi: ")).toList();
        assertEquals(ours, said, "nothing of the server's");
        assertEquals(ours.stream().distinct().toList(), ours);
        assertTrue(said.stream().anyMatch(line -> line.contains("madoguchi.ldap.urls is missing")), said::toString);
        assertTrue(said.stream().anyMatch(line -> line.contains("name.ja=見本大学")), said::toString);
        assertTrue(said.stream().noneMatch(line -> line.contains("madoguchi.smtp.host is missing")), said::toString);
    }

    /** Else the server would not start, or not as it is meant to. */
    @Test
    void manifestKeepsWhatTheServerNeeds() throws IOException {
        try (var file = new JarFile(FILE)) {
            var attributes = file.getManifest().getMainAttributes();
            assertEquals("fish.payara.micro.PayaraMicro", attributes.getValue("Madoguchi-Server"));
            assertEquals(Microbundle.class.getName(), attributes.getValue("Main-Class"));
            for (var needed : List.of("Start-Class", "Add-Opens", "Add-Exports")) {
                assertNotNull(attributes.getValue(needed), needed);
            }
        }
    }

    private List<String> run(int status, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=" + folder));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", FILE, "--port", "0"));
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MADOGUCHI_") || name.endsWith("_OPTIONS"));
        builder.environment().put("LC_ALL", "C");
        assertEquals(status, builder.start().waitFor());
        return Files.readAllLines(output, UTF_8);
    }
}
