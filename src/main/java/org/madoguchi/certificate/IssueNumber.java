package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;
import org.madoguchi.settings.Settings;

/** 発行番号 / Issue number: which of its series it is, and as it is written. */
@Embeddable
public class IssueNumber {

    /** {@code madoguchi.numbers.format} where it is not set. */
    private static final String FORMAT = "{year}-{series}-{n:6}";

    private static final Pattern SERIAL = Pattern.compile("\\{n:([1-9])}");

    @Column(name = "issue_number")
    private String written;

    private String series;

    @Column(name = "academic_year")
    private int academicYear;

    private long serial;

    /** For the persistence provider. */
    protected IssueNumber() {}

    IssueNumber(String format, String series, int academicYear, long serial) {
        this.series = series;
        this.academicYear = academicYear;
        this.serial = serial;
        this.written = SERIAL.matcher(format)
                .replaceAll(width -> digits(serial, Integer.parseInt(width.group(1))))
                .replace("{year}", String.valueOf(academicYear))
                .replace("{series}", series);
    }

    /** As the university writes it. */
    static IssueNumber of(Settings settings, String series, int academicYear, long serial) {
        return new IssueNumber(settings.string("madoguchi.numbers.format", FORMAT), series, academicYear, serial);
    }

    /** ASCII digits, whatever the server's language is. */
    private static String digits(long number, int width) {
        var digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** As it is written. */
    @Override
    public String toString() {
        return written;
    }
}
