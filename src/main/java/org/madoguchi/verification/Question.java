package org.madoguchi.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.madoguchi.web.SentFile;

/**
 * What somebody asks: by the code, by the file, which goes before it, or by nothing yet. Values are as typed; what is
 * blank is empty.
 *
 * @param holderName with the date, opens the grades
 */
record Question(
        Optional<String> code, Optional<String> holderName, Optional<String> issuedOn, Optional<SentFile> file) {

    static Question of(HttpServletRequest request) {
        return new Question(
                typed(request, "code"), typed(request, "holderName"), typed(request, "issuedOn"), SentFile.of(request));
    }

    private static Optional<String> typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** Whether a check is asked for at all. */
    boolean isAsked() {
        return code.isPresent() || file.isPresent();
    }

    /** The date typed, if it is one. */
    Optional<LocalDate> date() {
        try {
            return issuedOn.map(String::strip).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
