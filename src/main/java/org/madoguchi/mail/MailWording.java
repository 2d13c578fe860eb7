package org.madoguchi.mail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.text.Words;

/**
 * What a mail of some kind says in one language: what stands in the subject after the service's name, and the body
 * between greeting and contact, with {@link MailPlace places}.
 *
 * @param body in lines; an empty line begins another paragraph, and a line that begins with a mark is a note
 */
public record MailWording(String subject, String body) {

    /** Of a subject; the service's name comes before it. */
    public static final int LONGEST_SUBJECT = 100;
    /** Of a body: with every character escaped, the mail fits into its column. */
    public static final int LONGEST_BODY = 2500;

    /** What comes with the service; below it stands what {@link #safety} says. */
    public static MailWording shipped(MailKind kind, Locale language) {
        var words = Words.of(language, "mail", "text");
        var paragraphs = MailWords.numbered(words, kind.key() + ".paragraph").stream();
        var link = hasButton(kind) ? Stream.of(MailPlace.LINK.getWritten()) : Stream.<String>empty();
        var notes = MailWords.numbered(words, kind.key() + ".note").stream()
                .map(note -> words.text("mail.mark") + note)
                .collect(Collectors.joining("\n"));
        var blocks = Stream.of(paragraphs, link, Stream.of(MailPlace.DETAILS.getWritten(), notes));
        return new MailWording(
                words.text(kind.key() + ".subject"),
                blocks.flatMap(part -> part).filter(block -> !block.isEmpty()).collect(Collectors.joining("\n\n")));
    }

    /**
     * What protects whoever gets a mail of this kind, first of all what to do if it was not them. It stands below every
     * text, also below the university's: who writes one cannot leave it out.
     */
    public static List<String> safety(MailKind kind, Locale language) {
        return MailWords.numbered(Words.of(language, "mail"), kind.key() + ".safety");
    }

    /** The body, and as notes below it what protects its reader. */
    String whole(MailKind kind, Locale language) {
        var mark = Words.of(language, "mail").text("mail.mark");
        var notes = safety(kind, language).stream().map(mark::concat);
        return Stream.concat(Stream.of(body.stripTrailing()), notes).collect(Collectors.joining("\n"));
    }

    /** Whether mails of this kind lead somewhere: what the button says is in the bundle. */
    static boolean hasButton(MailKind kind) {
        return Words.of(Locale.JAPANESE, "mail").find(kind.key() + ".link").isPresent();
    }
}
