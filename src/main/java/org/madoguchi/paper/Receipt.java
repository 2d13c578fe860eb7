package org.madoguchi.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plain receipt, in words that are ready to be printed.
 *
 * @param id what makes this file another than others, such as its number
 * @param on the day on which the money was received
 * @param head lines at the upper right, such as number and date
 * @param payer whoever has paid, as it is addressed
 * @param purpose what for, as a sentence
 * @param lines of the bill
 * @param sums below them
 * @param issuer who has received it, line by line
 * @param notes in small print
 * @param overprint across the sheet, where no money was received in truth
 */
public record Receipt(
        String id,
        LocalDate on,
        Language language,
        String title,
        List<String> head,
        String payer,
        String amount,
        String purpose,
        List<Entry> lines,
        List<Entry> sums,
        List<String> issuer,
        List<String> notes,
        Optional<String> overprint) {

    /** A name and an amount. */
    public record Entry(String name, String amount) {}
}
