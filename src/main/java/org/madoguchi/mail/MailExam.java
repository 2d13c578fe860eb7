package org.madoguchi.mail;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.exam.CertificateWatch;
import org.madoguchi.exam.Finding;
import org.madoguchi.settings.Settings;

/**
 * Examines the mail server with the service's own settings, step by step, up to the point at which a mail would be
 * taken; a mail is sent only to an address that was given for that.
 */
public final class MailExam {

    /** Each; the examination as a whole has 10 s. */
    private static final int MILLIS = 4000;

    private static final Pattern TLS_FIRST = Pattern.compile("(?si)530.*TLS|538");

    private final Settings settings;
    private final Clock clock;
    private final Optional<TestMail> mail;

    /** @param mail to be sent, if any */
    public MailExam(Settings settings, Clock clock, Optional<TestMail> mail) {
        this.settings = settings;
        this.clock = clock;
        this.mail = mail;
    }

    /** What there is to say, in the order of the steps. */
    public List<Finding> examine() {
        var host = settings.required("madoguchi.smtp.host");
        var server = host + ":" + settings.integer("madoguchi.smtp.port", 25);
        var findings = new ArrayList<Finding>();
        try (var dialogue = new SmtpDialogue(host, settings.integer("madoguchi.smtp.port", 25), MILLIS)) {
            findings.add(Finding.ok("smtp.reach", server));
            talk(dialogue, host, server, findings);
        } catch (IOException e) {
            if (findings.isEmpty()) {
                findings.add(Finding.fault("smtp.unreachable", server, e));
            }
        }
        return findings;
    }

    private void talk(SmtpDialogue dialogue, String host, String server, List<Finding> findings) {
        var offers = greet(dialogue, server, findings);
        if (offers.isPresent() && settings.bool("madoguchi.smtp.starttls", false)) {
            offers = encrypt(dialogue, host, server, offers.get(), findings)
                    ? greet(dialogue, server, findings)
                    : Optional.empty();
        } else if (offers.isPresent()) {
            findings.add(plain(server, offers.get()));
        }
        if (offers.isPresent() && logIn(dialogue, server, offers.get(), findings)) {
            send(dialogue, server, findings);
        }
    }

    private Optional<String> greet(SmtpDialogue dialogue, String server, List<Finding> findings) {
        var name = EhloName.of(settings);
        try {
            return Optional.of(dialogue.say("EHLO " + name, "2"));
        } catch (IOException e) {
            findings.add(Finding.fault("smtp.ehlo_refused", server, name, e.getMessage()));
            return Optional.empty();
        }
    }

    private Finding plain(String server, String offers) {
        if (settings.find("madoguchi.smtp.user").isPresent()) {
            return Finding.fault("smtp.plain_login", server);
        }
        return offers.contains("STARTTLS") ? Finding.warning("smtp.plain", server) : Finding.ok("smtp.no_tls", server);
    }

    private boolean encrypt(SmtpDialogue dialogue, String host, String server, String offers, List<Finding> findings) {
        if (!offers.contains("STARTTLS")) {
            findings.add(Finding.fault("smtp.starttls_missing", server));
            return false;
        }
        try {
            var watch = CertificateWatch.over(Optional.empty());
            var failure = handshake(dialogue, host, watch);
            findings.addAll(watch.findings("smtp", server, failure, clock));
            return failure.isEmpty();
        } catch (GeneralSecurityException e) {
            findings.add(Finding.fault("smtp.tls", server, e.getMessage()));
            return false;
        }
    }

    private static Optional<String> handshake(SmtpDialogue dialogue, String host, CertificateWatch watch)
            throws GeneralSecurityException {
        try {
            dialogue.say("STARTTLS", "2");
            dialogue.encrypt(host, watch);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean logIn(SmtpDialogue dialogue, String server, String offers, List<Finding> findings) {
        var user = settings.find("madoguchi.smtp.user");
        if (user.isEmpty()) {
            return true;
        }
        try {
            dialogue.logIn(offers, user.get(), settings.string("madoguchi.smtp.password", ""));
            findings.add(Finding.ok("smtp.login", server, user.get()));
            return true;
        } catch (IOException e) {
            findings.add(demand(server, e.getMessage(), findings)
                    .orElseGet(() -> Finding.fault("smtp.login_refused", server, user.get(), e.getMessage())));
            return false;
        }
    }

    private void send(SmtpDialogue dialogue, String server, List<Finding> findings) {
        var from = settings.required("madoguchi.smtp.from");
        try {
            var envelope = EnvelopeSender.of(settings);
            dialogue.say("MAIL FROM:<" + envelope + ">", "2");
            findings.add(Finding.ok("smtp.sender", server, envelope));
            if (mail.isPresent()) {
                deliver(dialogue, from, mail.get());
                findings.add(Finding.ok("smtp.sent", mail.get().recipient()));
            } else {
                dialogue.say("RSET", "2");
            }
            dialogue.say("QUIT", "2");
        } catch (IOException e) {
            var key = mail.isPresent() ? "smtp.mail_refused" : "smtp.sender_refused";
            findings.add(demand(server, e.getMessage(), findings)
                    .orElseGet(() -> Finding.fault(key, server, from, e.getMessage())));
        }
    }

    /** What the server wants first (RFC 3207, 4; RFC 4954, 6), which says more than that there is no encryption yet. */
    private Optional<Finding> demand(String server, String reply, List<Finding> findings) {
        if (TLS_FIRST.matcher(reply).lookingAt()) {
            findings.removeIf(finding -> finding.key().startsWith("smtp.plain"));
            return Optional.of(Finding.fault("smtp.starttls_required", server, reply));
        }
        return reply.startsWith("530") && settings.find("madoguchi.smtp.user").isEmpty()
                ? Optional.of(Finding.fault("smtp.login_required", server, reply))
                : Optional.empty();
    }

    private void deliver(SmtpDialogue dialogue, String from, TestMail test) throws IOException {
        dialogue.say("RCPT TO:<" + test.recipient() + ">", "2");
        dialogue.say("DATA", "3");
        dialogue.say(test.lines(from, EhloName.of(settings), clock.instant()) + "\r\n.", "2");
    }
}
