package org.madoguchi.paper;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes a paper this one.
 *
 * @param number of issue
 * @param code by which it is checked, without hyphens; printed in groups of four
 * @param checkAddress of the page that checks it; the QR code is this with {@code ?code=} and the code
 * @param issuedOn in the university's zone
 * @param validUntil the last day
 * @param specimen whether each page says that it is none
 */
public record Marks(
        String number,
        String code,
        String checkAddress,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        boolean specimen) {

    /** Refuses a code that is not of letters and digits. */
    public Marks {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(checkAddress, "address");
        Objects.requireNonNull(issuedOn, "date");
        Objects.requireNonNull(validUntil, "end");
        if (!code.matches("[0-9A-Z]{8,32}")) {
            throw new IllegalArgumentException("The code must be letters and digits");
        }
    }

    /** The code as people read and type it. */
    public String groupedCode() {
        return code.replaceAll("(?<=\\G.{4})(?=.)", "-");
    }

    String qrText() {
        return checkAddress + "?code=" + code;
    }
}
