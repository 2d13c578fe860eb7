package org.madoguchi.settings.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceStartTest {

    private static final String EXIT = "-Dmadoguchi.exit-on-fault=true";

    @TempDir
    private Path folder;

    private record Ended(int status, String out, List<String> ours) {}

    /** Ends by itself, or because it is told to by the end of its input. */
    private Ended run(boolean told, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.home=" + folder,
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.add(StartingProcess.class.getName());
        var builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MADOGUCHI_"));
        builder.environment().put("MADOGUCHI_SOMETHING_ELSE", "x");
        var process = builder.start();
        if (told) {
            process.getOutputStream().close();
        }
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var ours = Files.readAllLines(folder.resolve("err")).stream()
                .filter(line -> line.startsWith("madoguchi: "))
                .toList();
        return new Ended(process.waitFor(), out, ours);
    }

    @Test
    void theServicesOwnProcessEndsWithStatus1AndALineForEachFault() throws IOException, InterruptedException {
        var ended = run(false, EXIT);

        assertEquals(1, ended.status());
        assertEquals(5, ended.ours().size(), ended::toString);
        assertEquals(
                "madoguchi: madoguchi.public-url is missing; example: madoguchi.public-url="
                        + "https://certs.example.ac.jp",
                ended.ours().get(0));
    }

    @Test
    void aServerOfManyApplicationsGoesOn() throws IOException, InterruptedException {
        var ended = run(true);

        assertEquals(0, ended.status());
        assertEquals(
                ended.ours(),
                ended.out().lines().map(line -> "madoguchi: " + line).toList());
    }

    @Test
    void settingsComeFromAFileAndAFolder() throws IOException, InterruptedException {
        var secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("madoguchi.smtp.from"), "certificates@example.ac.jp\n");
        var file = Files.writeString(
                folder.resolve("settings"),
                RightSettings.REQUIRED.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("madoguchi.smtp.from"))
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));

        var ended = run(true, EXIT, "-Dmadoguchi.secrets-dir=" + secrets, "-Dmadoguchi.config-file=" + file);

        assertEquals(new Ended(0, "started" + System.lineSeparator(), List.of()), ended);
    }

    @Test
    void placesThatCannotBeReadAreToldWithTheRest() throws IOException, InterruptedException {
        var ended = run(
                false,
                EXIT,
                "-Dmadoguchi.secrets-dir=/nowhere/secrets",
                "-Dmadoguchi.config-file=/nowhere/settings",
                "-Dmadoguchi.smtp.prot=26");

        assertEquals(
                List.of(
                        "public-url",
                        "secrets-dir",
                        "config-file",
                        "ldap.urls",
                        "ldap.base-dn",
                        "smtp.host",
                        "smtp.from",
                        "smtp.prot"),
                ended.ours().stream()
                        .map(line ->
                                line.replaceFirst("madoguchi: madoguchi\\.", "").replaceFirst(" .*", ""))
                        .toList());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldWithoutItsUrl() {
        var url = "jdbc:postgresql://db.example.ac.jp/madoguchi?password=s3cret";
        var cause = new SQLException("no way to " + url + "\nat all");

        var failed = ServiceStart.databaseFailed(RightSettings.with(Map.of("madoguchi.db.url", url)), cause);

        assertTrue(
                failed.getMessage()
                        .startsWith("madoguchi.db.url does not answer (no way to madoguchi.db.url at all); "),
                failed::getMessage);
        assertFalse(failed.getMessage().contains("s3cret"));
        assertSame(cause, failed.getCause());
        assertFalse(ServiceStart.isOver());
    }
}
