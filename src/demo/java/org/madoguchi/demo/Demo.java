package org.madoguchi.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.madoguchi.settings.Settings;

/**
 * What {@code mvn -Pdemo} runs inside Maven: the campus, its inbox, and the portal in a process beside them, until it
 * is told to end. System properties, all optional but the last two: {@code demo.port}, {@code demo.inbox-port},
 * {@code demo.ldap-port}, {@code demo.smtp-port}, {@code demo.fresh} (deletes the data of earlier runs),
 * {@code demo.folder} and {@code demo.microbundle}.
 */
public final class Demo {

    /** Not {@code System.out}, which belongs to Maven and has an encoding of its own. */
    private static final PrintStream OUT = terminal(FileDescriptor.out);

    private static final PrintStream ERR = terminal(FileDescriptor.err);

    private volatile boolean ending;

    private Demo() {}

    /** Ends Maven with code 1 and a line or two for people when something is in the way. */
    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.WARNING);
        var demo = new Demo();
        try {
            demo.run();
        } catch (DemoFailure | IllegalStateException e) {
            if (!demo.ending) {
                ERR.println(System.lineSeparator() + e.getMessage());
                System.exit(1);
            }
        }
    }

    /** Terminals take UTF-8, except on Windows. */
    private static PrintStream terminal(FileDescriptor stream) {
        var charset = System.getProperty("os.name").startsWith("Windows")
                ? Charset.forName(System.getProperty("native.encoding"))
                : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(stream), true, charset);
    }

    private void run() throws InterruptedException {
        var ports = Ports.fromSystemProperties();
        ports.requireFree();
        var folder = DemoFolder.open(
                Path.of(System.getProperty("demo.folder")).toAbsolutePath(), Boolean.getBoolean("demo.fresh"));
        var mails = new MailFolder(folder.mails());
        var campus = Campus.start(ports.ldap(), ports.smtp());
        atEnd("campus", campus::close);
        mails.keep(campus);
        var settings = settings(campus, folder, ports);
        SampleAccounts.insertOnce(campus, mails, Settings.of(settings));
        SampleRecords.prepare(Settings.of(settings), folder.records());
        SampleCertificates.prepare(Settings.of(settings), folder);
        var inbox = InboxServer.start(ports.inbox(), mails);
        atEnd("inbox", inbox::close);
        OUT.println("ポータルを起動しています / Starting the portal; its log: " + folder.portalLog());
        var microbundle = Path.of(System.getProperty("demo.microbundle"));
        var portal = PortalProcess.start(microbundle, folder, ports.portal(), settings);
        atEnd("portal", portal::stop);
        portal.awaitReady();
        OUT.println(Welcome.text(ports, folder));
        portal.awaitEnd();
    }

    private void atEnd(String part, Runnable stop) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            ending = true;
                            stop.run();
                        },
                        "end-" + part));
    }

    private static Map<String, String> settings(Campus campus, DemoFolder folder, Ports ports) {
        var settings = new TreeMap<>(campus.settings());
        settings.put("madoguchi.public-url", "http://localhost:" + ports.portal());
        settings.put("madoguchi.data-dir", folder.path().toString());
        settings.put("madoguchi.vanished.minimum", "0");
        settings.put("madoguchi.university.name.ja", "例示大学");
        settings.put("madoguchi.university.name.en", "Example University");
        settings.put("madoguchi.certificates.address.ja", "東京都例示区例示町1-1");
        settings.put("madoguchi.certificates.address.en", "1-1 Reiji-cho, Reiji-ku, Tokyo, Japan");
        settings.put("madoguchi.certificates.president-title.ja", "例示大学長");
        settings.put("madoguchi.certificates.president.ja", "例示 一郎");
        settings.put("madoguchi.certificates.president.en", "REIJI Ichiro");
        settings.put("madoguchi.certificates.seal-image", folder.seal().toString());
        settings.put("madoguchi.support.text.ja", "教務課 証明書担当 00-0000-0000（平日 9:00～17:00）");
        settings.put("madoguchi.support.text.en", "Academic Affairs: 00-0000-0000 (weekdays 9:00 to 17:00)");
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("madoguchi."))
                .forEach(name -> settings.put(name, System.getProperty(name)));
        return settings;
    }
}
