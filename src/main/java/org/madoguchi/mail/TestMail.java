package org.madoguchi.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    /** Headers and body. */
    String lines(String from, String host, Instant now) {
        return String.join(
                "\r\n",
                "From: <" + from + ">",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)),
                "Message-ID: <" + now.toEpochMilli() + ".test@" + host + ">",
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
