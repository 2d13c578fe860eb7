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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceStartTest {

    private static final String EXIT = "-Dmadoguchi.exit-on-fault=true";

    @TempDir
    private Path folder;

    private Map<String, String> environment = Map.of();

    private record Ended(int status, String out, List<String> errors) {

        List<String> ours() {
            return errors.stream()
                    .filter(line -> line.startsWith("madoguchi: "))
                    .toList();
        }
    }

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
        builder.environment().putAll(environment);
        var process = builder.start();
        if (told) {
            process.getOutputStream().close();
        }
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), out, Files.readAllLines(folder.resolve("err")));
    }

    @Test
    void theServicesOwnProcessEndsAsMisconfiguredWithALineForEachFault() throws IOException, InterruptedException {
        var ended = run(false, EXIT);

        assertEquals(78, ended.status());
        assertEquals(5, ended.ours().size(), ended::toString);
        assertEquals(
                "madoguchi: madoguchi.public-url is missing; example: madoguchi.public-url="
                        + "https://certs.example.ac.jp",
                ended.ours().get(0));
    }

    /** systemd tries that again, and a wrong setting not. */
    @Test
    void databaseThatIsAwayEndsItOtherwise() throws IOException, InterruptedException {
        var right =
                RightSettings.REQUIRED.entrySet().stream().map(entry -> "-D" + entry.getKey() + "=" + entry.getValue());

        var ended = run(
                false,
                Stream.concat(Stream.of(EXIT, "-D" + StartingProcess.AWAY + "=true"), right)
                        .toArray(String[]::new));

        assertEquals(1, ended.status());
        assertEquals(1, ended.ours().size(), ended::toString);
    }

    /** With nothing around them, whatever the machine speaks. */
    @Test
    void faultsOfTheServicesOwnProcessAreToldOnceAndAsTheyAre() throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("settings"), "madoguchi.zone=東京\n");

        var ended = run(false, EXIT, "-Dfile.encoding=US-ASCII", "-Dmadoguchi.config-file=" + file);

        assertEquals(ended.errors(), ended.ours());
        assertEquals(
                1,
                ended.errors().stream()
                        .filter(line -> line.contains("madoguchi.zone \"東京\" is no time zone"))
                        .count(),
                ended::toString);
    }

    @Test
    void aServerOfManyApplicationsGoesOn() throws IOException, InterruptedException {
        var ended = run(true);

        assertEquals(0, ended.status());
        assertEquals(List.of(), ended.ours());
        ended.out()
                .lines()
                .forEach(fault -> assertEquals(
                        1,
                        ended.errors().stream()
                                .filter(line -> line.contains(fault))
                                .count(),
                        fault));
    }

    /** As they are in a file; those that Kubernetes makes for services of our name are nobody's slip. */
    @Test
    void unknownEnvironmentVariablesAreTold() throws IOException, InterruptedException {
        environment = Map.of(
                "MADOGUCHI_SMPT_HOST", "mail.example.ac.jp",
                "MADOGUCHI_MAIL_HOST", "mail.example.ac.jp",
                "MADOGUCHI_MAIL_PORT", "587",
                "MADOGUCHI_PORT", "tcp://10.0.0.1:8080",
                "MADOGUCHI_PORT_8080_TCP_ADDR", "10.0.0.1",
                "MADOGUCHI_WEB_SERVICE_HOST", "10.0.0.1",
                "MADOGUCHI_SERVICE_PORT_HTTP", "8080");
        var ended = run(false, EXIT);

        assertEquals(
                List.of("MADOGUCHI_MAIL_HOST", "MADOGUCHI_MAIL_PORT", "MADOGUCHI_SMPT_HOST"),
                ended.ours().stream()
                        .filter(line -> line.contains(" is no setting, MADOGUCHI_"))
                        .map(line -> line.split(" ")[1])
                        .toList());
        assertTrue(
                ended.ours()
                        .get(7)
                        .startsWith("madoguchi: MADOGUCHI_SMPT_HOST is no setting, MADOGUCHI_SMTP_HOST is; example: "),
                ended::toString);
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
