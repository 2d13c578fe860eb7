package org.madoguchi.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.text.SingleLine;

/** To whom a certificate goes, and what for, in the applicant's words. What was not said is not there. */
@Embeddable
public class Recipient {

    static final Recipient NONE = new Recipient();

    /** Fillers of Hangul and the empty Braille cell, which are letters and signs by their category. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    /** Who legalises papers wants the original on paper. */
    private static final Pattern LEGALISING = Pattern.compile(
            "\u5916\u52D9\u7701|\u516C\u5370\u78BA\u8A8D|\u30A2\u30DD\u30B9\u30C6\u30A3\u30FC\u30E6"
                    + "|apostille|ministry of foreign affairs|\\bmofa\\b",
            Pattern.CASE_INSENSITIVE);

    static final int LONGEST = 200;
    static final int LONGEST_REMARKS = 500;
    static final int LONGEST_REFERENCE = 100;

    @Column(name = "recipient_name")
    private String name;

    @Column(name = "recipient_department")
    private String department;

    @Column(name = "recipient_email")
    private String email;

    @Column(name = "recipient_address")
    private String address;

    @Column(name = "recipient_reference")
    private String reference;

    private String purpose;
    private String remarks;

    /** Nobody. */
    protected Recipient() {}

    /** What was typed, each made one line, without what cannot be seen. */
    Recipient(
            String name,
            String department,
            String email,
            String address,
            String reference,
            String purpose,
            String remarks) {
        this.name = line(name, LONGEST);
        this.department = line(department, LONGEST);
        this.email = email;
        this.address = line(address, LONGEST_REMARKS);
        this.reference = line(reference, LONGEST_REFERENCE);
        this.purpose = line(purpose, LONGEST);
        this.remarks = line(remarks, LONGEST_REMARKS);
    }

    /** {@code null} where nothing is to be seen of it. */
    private static String line(String typed, int longest) {
        var seen = SingleLine.of(typed, longest);
        return isSeen(seen) ? seen : null;
    }

    /** Whether a reader sees anything of it: blanks of every width and joiners are nothing. */
    static boolean isSeen(String typed) {
        return SingleLine.of(typed)
                .codePoints()
                .anyMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && BLANK_LETTERS.indexOf(point) < 0);
    }

    /** The same, whose address has to be said anew. */
    Recipient withoutEmail() {
        return new Recipient(name, department, null, address, reference, purpose, remarks);
    }

    /** Whether it seems to be somebody who wants the original on paper, such as 外務省. */
    boolean isLegalising() {
        return Stream.of(name, department, purpose, remarks)
                .filter(Objects::nonNull)
                .anyMatch(said -> LEGALISING.matcher(said).find());
    }

    public Optional<String> getName() {
        return Optional.ofNullable(name);
    }

    /** 部署・担当者. */
    public Optional<String> getDepartment() {
        return Optional.ofNullable(department);
    }

    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    /** 送付先住所, on one line. */
    public Optional<String> getAddress() {
        return Optional.ofNullable(address);
    }

    /** 受付番号: by which the recipient knows the applicant. */
    public Optional<String> getReference() {
        return Optional.ofNullable(reference);
    }

    public Optional<String> getPurpose() {
        return Optional.ofNullable(purpose);
    }

    public Optional<String> getRemarks() {
        return Optional.ofNullable(remarks);
    }
}
