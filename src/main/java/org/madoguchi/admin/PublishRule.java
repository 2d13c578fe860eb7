package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.mail.MailKind;
import org.madoguchi.settings.Settings;

/**
 * Who publishes what staff write for everybody: notices, PDFs of the manual, texts of mails, and of which mails. By
 * {@code madoguchi.notice.second-person}, by default {@code false}, another than who made it.
 */
@ApplicationScoped
public class PublishRule {

    /**
     * The mail by which somebody is asked before one person and time stand in for two: who acts may not say what it
     * says. And the test mail, which says what others do.
     */
    private static final Set<MailKind> FIXED = EnumSet.of(MailKind.HELP_STOP_LINK, MailKind.TEXT_TEST);

    @Inject
    private Settings settings;

    @Inject
    private CertificatePress press;

    @Inject
    private DeskAccess access;

    /** Whether another publishes what one has made. */
    public boolean isTakingTwo() {
        return settings.bool("madoguchi.notice.second-person", false);
    }

    /** Kinds of mails whose text can be another here, in their order. */
    public List<MailKind> kinds() {
        return kinds(press.isOn());
    }

    /** @param certificates whether this service issues any */
    static List<MailKind> kinds(boolean certificates) {
        return Stream.of(MailKind.values())
                .filter(kind -> !FIXED.contains(kind))
                .filter(kind -> certificates || !kind.isOfCertificates())
                .toList();
    }

    /** Whether the caller is one who can. @param author user ID of who made it */
    public boolean isForCaller(String author) {
        return access.may(DeskRight.NOTICES_WRITE) && !(isTakingTwo() && access.isOwn(author));
    }
}
