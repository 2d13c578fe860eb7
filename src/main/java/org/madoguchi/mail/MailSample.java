package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.client.Client;
import org.madoguchi.settings.Settings;

/** What a mail of a kind looks like with a text, and invented values: links in it lead to the login page alone. */
@ApplicationScoped
public class MailSample {

    private static final Client BROWSER =
            new Client("192.0.2.1", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36");

    private MailWriter writer;
    private MailService mails;
    private Settings settings;
    private Clock clock;

    /** For the container's proxy. */
    protected MailSample() {}

    @Inject
    MailSample(MailWriter writer, MailService mails, Settings settings, Clock clock) {
        this.writer = writer;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it arrives where mail is read as plain text: the subject on the first line. */
    public String read(MailKind kind, MailWording wording, Locale language) {
        var content = write(kind, wording, language);
        return content.subject() + "\n\n" + content.text();
    }

    /** Sends it, marked as a test. @param account whose address in force it goes to */
    public void send(Account account, MailKind kind, MailWording wording, Locale language) {
        var words = new MailWords(language, settings);
        var marked = new MailWording(
                words.text("mail.test.subject") + wording.subject(),
                words.text("mail.test.paragraph") + "\n\n" + wording.body());
        var envelope = NewMail.to(account, account.getEmail().orElseThrow(), MailKind.TEXT_TEST);
        mails.queue(envelope, write(kind, marked, language));
    }

    private MailContent write(MailKind kind, MailWording wording, Locale language) {
        return writer.write(mail(kind, language), wording, Optional.of(BROWSER), clock.instant());
    }

    private NewMail mail(MailKind kind, Locale language) {
        var words = new MailWords(language, settings);
        var account = new Account("s0000000", words.text("mail.sample.name"), language, clock.instant());
        var mail = kind.getReader() == MailReader.RECIPIENT || kind == MailKind.TRAIL_HEAD
                ? NewMail.toOffice(language, "sample@example.ac.jp", kind)
                : NewMail.to(account, "sample@example.ac.jp", kind);
        link(mail, kind, words.page("/login.xhtml"));
        tell(mail, kind, words, account);
        return mail;
    }

    private void link(NewMail mail, MailKind kind, String page) {
        if (kind.hasLink() || kind == MailKind.DELIVERY_LINK) {
            mail.page(page, clock.instant().plus(Duration.ofDays(1)));
        } else if (MailWording.hasButton(kind)) {
            mail.page(page);
        }
    }

    /** What such a mail may tell. */
    private static void tell(NewMail mail, MailKind kind, MailWords words, Account account) {
        var name = kind.name();
        if (name.startsWith("APPLICATION_") || name.startsWith("DESK_")) {
            mail.application("A26-0000000");
        }
        if (name.startsWith("REQUEST_")) {
            mail.about(account);
        }
        if (name.startsWith("REQUEST_") || name.endsWith("_WAITING")) {
            mail.askedBy("clerk01");
        }
        if (kind.getReader() == MailReader.RECIPIENT) {
            mail.sentBy(account.getDisplayName()).recipient(words.text("mail.sample.recipient"), "");
        }
        switch (kind) {
            case CHANGE_LINK, CHANGE_REQUESTED, EMAIL_CHANGED_OLD, EMAIL_CHANGED_NEW, HELP_CHANGE_CANCELLED ->
                mail.address("s***@example.com");
            case DELIVERY_PIN -> mail.pin("00000000");
            case TRAIL_HEAD -> mail.head("1:" + "0".repeat(64));
            case APPLICATION_COLLECTABLE -> mail.readyDay(words.text("mail.sample.day"));
            case APPLICATION_PAY_NUMBERS -> mail.till("0000000000000", "", "");
            case APPLICATION_PRINTABLE, APPLICATION_PRINT_REMINDER -> mail.reservations("ABCD2345");
            case CERTIFICATE_REVOKED -> mail.number("2026-EN-000000");
            case CERTIFICATE_SUPERSEDED -> mail.number("2026-EN-000000").successor("2026-EN-000001");
            case APPLICATION_POSTED -> mail.tracking("0000-0000-0000");
            case APPLICATION_TO_PAY -> mail.amount(300);
            case DELIVERY_LINK -> mail.checkPage(words.page("/verify.xhtml"));
            case APPLICATION_REFUNDED -> mail.amount(300).words(words.text("mail.sample.words"));
            case APPLICATION_RETURNED, APPLICATION_REFUSED, APPLICATION_REPLACED, HELP_SUSPENDED ->
                mail.words(words.text("mail.sample.words"));
            default -> {}
        }
    }
}
