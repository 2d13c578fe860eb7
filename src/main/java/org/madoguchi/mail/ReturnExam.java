package org.madoguchi.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.exam.CertificateWatch;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/**
 * Examines the mailbox or the maildir to which mail comes back, where the settings name one, step by step; reads no
 * mail and changes none.
 */
public final class ReturnExam {

    /** Each; the examination as a whole has 10 s. */
    private static final int MILLIS = 4000;

    private final Settings settings;
    private final Clock clock;
    private final Optional<KeyStore> trusted;

    public ReturnExam(Settings settings, Clock clock) {
        this(settings, clock, Optional.empty());
    }

    /** @param trusted as {@link CertificateWatch#over} has it */
    ReturnExam(Settings settings, Clock clock, Optional<KeyStore> trusted) {
        this.settings = settings;
        this.clock = clock;
        this.trusted = trusted;
    }

    /** What there is to say, in the order of the steps; nothing where no returned mail is read. */
    public List<Finding> examine() {
        return settings.find("madoguchi.bounce.maildir")
                .map(folder -> List.of(maildir(Path.of(folder))))
                .or(() -> ReturnServer.of(settings).map(this::mailbox))
                .orElse(List.of());
    }

    private static Finding maildir(Path folder) {
        try (var maildir = ReturnedMaildir.open(folder)) {
            return Stream.of("new", "cur")
                    .filter(part -> !Files.isWritable(folder.resolve(part)))
                    .findFirst()
                    .map(part -> Finding.fault("bounce.maildir_refused", folder, part))
                    .orElseGet(() -> Finding.ok("bounce.maildir", folder));
        } catch (IOException e) {
            return Finding.fault("bounce.maildir_refused", folder, e);
        }
    }

    private List<Finding> mailbox(ReturnServer server) {
        var findings = new ArrayList<Finding>();
        try (var dialogue = new ImapDialogue(server.host(), server.port(), MILLIS)) {
            findings.add(Finding.ok("bounce.reach", server));
            if (isReady(dialogue, server, findings) && logIn(dialogue, server, findings)) {
                findings.add(select(dialogue, server));
            }
        } catch (IOException e) {
            if (findings.isEmpty()) {
                findings.add(Finding.fault("bounce.unreachable", server, e));
            }
        }
        return findings;
    }

    /** Whether it has greeted, and is encrypted where it is to be. */
    private boolean isReady(ImapDialogue dialogue, ReturnServer server, List<Finding> findings) {
        if (server.isImplicit()) {
            return isEncrypted(dialogue, server, findings) && isGreeted(dialogue, server, findings);
        }
        if (!isGreeted(dialogue, server, findings)) {
            return false;
        }
        if (server.isStartTls()) {
            return isEncrypted(dialogue, server, findings);
        }
        if (!dialogue.isHere()) { // within one machine nothing has to be encrypted
            findings.add(Finding.warning("bounce.plain", server));
        }
        return true;
    }

    private static boolean isGreeted(ImapDialogue dialogue, ReturnServer server, List<Finding> findings) {
        try {
            dialogue.greeted();
            return true;
        } catch (IOException e) {
            findings.add(Finding.fault("bounce.greeting", server, e.getMessage()));
            return false;
        }
    }

    private boolean isEncrypted(ImapDialogue dialogue, ReturnServer server, List<Finding> findings) {
        try {
            var watch = CertificateWatch.over(trusted);
            var failure = handshake(dialogue, server, watch);
            findings.addAll(watch.findings("bounce", server.toString(), failure, clock));
            return failure.isEmpty();
        } catch (GeneralSecurityException e) {
            findings.add(Finding.fault("bounce.tls", server, e.getMessage()));
            return false;
        }
    }

    private static Optional<String> handshake(ImapDialogue dialogue, ReturnServer server, CertificateWatch watch)
            throws GeneralSecurityException {
        try {
            if (server.isStartTls()) {
                dialogue.say("STARTTLS");
            }
            dialogue.encrypt(server.host(), watch);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean logIn(ImapDialogue dialogue, ReturnServer server, List<Finding> findings) {
        try {
            dialogue.logIn(server.user(), server.password());
            findings.add(Finding.ok("bounce.login", server, server.user()));
            return true;
        } catch (IOException e) {
            findings.add(Finding.fault("bounce.login_refused", server, server.user(), e.getMessage()));
            return false;
        }
    }

    private static Finding select(ImapDialogue dialogue, ReturnServer server) {
        try {
            dialogue.select(server.folder());
            dialogue.say("LOGOUT");
            return Finding.ok("bounce.folder", server, server.folder());
        } catch (IOException e) {
            return Finding.fault("bounce.folder_refused", server, server.folder(), e.getMessage());
        }
    }
}
