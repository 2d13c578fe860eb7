package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.List;

/**
 * How often certificates were checked on a day of the university's zone.
 *
 * @param valid they were valid
 * @param ended they were revoked, superseded, or their time was over
 * @param none there was none
 */
public record CheckDay(LocalDate day, long valid, long ended, long none) {

    /** @param counts of that day */
    static CheckDay of(LocalDate day, List<CheckCount> counts) {
        var valid = sum(counts, Standing.VALID.name());
        var none = sum(counts, CheckCount.Key.NONE);
        var all = counts.stream().mapToLong(CheckCount::getChecks).sum();
        return new CheckDay(day, valid, all - valid - none, none);
    }

    private static long sum(List<CheckCount> counts, String result) {
        return counts.stream()
                .filter(count -> count.getResult().equals(result))
                .mapToLong(CheckCount::getChecks)
                .sum();
    }

    /** How many there were in all. */
    public long total() {
        return valid + ended + none;
    }
}
