package org.madoguchi.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/**
 * A mail as its reader sees it: one line of subject, and the same words as plain text and as HTML. It never changes.
 */
@Embeddable
public class MailContent {

    private String language;
    private String subject;

    @Column(name = "text_body")
    private String text;

    @Column(name = "html_body")
    private String html;

    /** For the persistence provider. */
    protected MailContent() {}

    MailContent(Locale language, String subject, String text, String html) {
        this.language = language.getLanguage();
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /** This content without its bodies. */
    MailContent emptied() {
        return new MailContent(language(), subject, "", "");
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }
}
