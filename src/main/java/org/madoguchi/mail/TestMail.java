package org.madoguchi.mail;

import java.util.regex.Pattern;

/** A mail that is sent only to see whether one comes through. */
public record TestMail(String recipient, String subject, String text) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");

    /** @throws IllegalArgumentException when the recipient is no address */
    public TestMail {
        if (!ADDRESS.matcher(recipient).matches()) {
            throw new IllegalArgumentException();
        }
    }

    /** Headers of its own, and the body. */
    String lines() {
        return String.join(
                "\r\n",
                "To: <" + recipient + ">",
                "Subject: =?UTF-8?B?" + SmtpDialogue.base64(subject) + "?=",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                SmtpDialogue.base64(text));
    }
}
