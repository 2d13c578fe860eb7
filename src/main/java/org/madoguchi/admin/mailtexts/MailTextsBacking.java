package org.madoguchi.admin.mailtexts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.PublishRule;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailReader;
import org.madoguchi.mail.MailText;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** メール文面 / Email texts: all kinds that there are. */
@Named
@RequestScoped
public class MailTextsBacking {

    @Inject
    private MailTextDeskService service;

    @Inject
    private PublishRule publishing;

    @Inject
    private Languages languages;

    private List<MailText> all;

    public List<MailReader> getReaders() {
        return List.of(MailReader.values());
    }

    /** Kinds of mails that these get here, and whose text can be another. */
    public List<MailKind> of(MailReader reader) {
        return publishing.kinds().stream()
                .filter(kind -> kind.getReader() == reader)
                .toList();
    }

    /** One of those. */
    Optional<MailKind> find(String name) {
        return publishing.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** What the desk calls it everywhere: the subject that comes with the service. */
    public String name(MailKind kind) {
        return Words.of(languages.getLocale(), "mail").text(kind.key() + ".subject");
    }

    /** The version in use, else the newest; {@code null} where there is none. */
    public MailText text(MailKind kind) {
        if (all == null) {
            all = service.current();
        }
        return all.stream()
                .filter(text -> text.getKind() == kind)
                .max(Comparator.comparing(MailText::isInUse).thenComparing(MailText::getNumber))
                .orElse(null);
    }

    /** {@code shipped}, {@code changed}, {@code waits} for a second person, or {@code unfit} for this version. */
    public String state(MailKind kind) {
        var text = text(kind);
        if (service.isTakingTwo() && all.stream().anyMatch(one -> one.getKind() == kind && isWaiting(one))) {
            return "waits";
        }
        if (text == null || !text.isInUse()) {
            return "shipped";
        }
        return service.isFit(text) ? "changed" : "unfit";
    }

    private static boolean isWaiting(MailText text) {
        return text.getUsedAt().isEmpty();
    }

    /** How its state looks. */
    public String look(MailKind kind) {
        return switch (state(kind)) {
            case "changed" -> "good";
            case "shipped" -> "idle";
            default -> "warn";
        };
    }
}
