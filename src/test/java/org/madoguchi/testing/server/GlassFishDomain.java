package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.testing.FreePort;

/** The files of a domain that is to be copied, and the ports that it is configured for. */
record GlassFishDomain(Path folder, GlassFishPorts ports) {

    private static final Map<GlassFish.Make, GlassFishDomain> PREPARED = new ConcurrentHashMap<>();

    /** The distribution's domain after the commands that are given to administrators, run once. */
    static GlassFishDomain prepared(GlassFish.Make make) {
        return PREPARED.computeIfAbsent(make, GlassFishDomain::prepare);
    }

    private static GlassFishDomain prepare(GlassFish.Make make) {
        try {
            var original = new GlassFishDomain(
                    make.home().resolve(Path.of("glassfish", "domains", "domain1")), GlassFishPorts.USUAL);
            var ports = GlassFishPorts.free(FreePort.find());
            var domains = Files.createTempDirectory(make.home().toAbsolutePath().getParent(), "domains-");
            original.copy(domains.resolve("domain1"), ports);
            asadmin(make, "start-domain", "--domaindir", domains.toString(), "domain1");
            try {
                var output = asadmin(
                        make,
                        "--port",
                        String.valueOf(ports.admin()),
                        "multimode",
                        "--file",
                        make.commands().toString());
                if (output.contains("failed")) { // its status is that of the last command
                    throw new CommandFailedException(make.commands().toString(), output);
                }
            } finally {
                asadmin(make, "stop-domain", "--domaindir", domains.toString(), "domain1");
            }
            return new GlassFishDomain(domains.resolve("domain1"), ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asadmin(GlassFish.Make make, String... arguments) {
        var command = new ArrayList<>(List.of(make.asadmin()));
        command.addAll(List.of(arguments));
        return Command.run(command, GlassFish.java());
    }

    /** Copies it, for other ports. */
    void copy(Path target, GlassFishPorts others) throws IOException {
        Folders.copy(folder, target);
        var configuration = target.resolve(Path.of("config", "domain.xml"));
        Files.writeString(configuration, ports.replaceIn(Files.readString(configuration), others));
    }
}
