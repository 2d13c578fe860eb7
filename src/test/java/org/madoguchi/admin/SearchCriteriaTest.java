package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCriteriaTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @Test
    void daysAreTheUniversitysAndBothIncluded() {
        var criteria = criteria(Map.of("from", "2026-04-01", "to", "2026-04-02"));
        assertEquals(Optional.of(Instant.parse("2026-03-31T15:00:00Z")), criteria.from(ZONE));
        assertEquals(Optional.of(Instant.parse("2026-04-02T15:00:00Z")), criteria.until(ZONE));
    }

    @Test
    void minutesAreBothIncludedToo() {
        var criteria = criteria(Map.of("from", "2026-04-01T09:00", "to", "2026-04-01T09:59"));
        assertEquals(Optional.of(Instant.parse("2026-04-01T00:00:00Z")), criteria.from(ZONE));
        assertEquals(Optional.of(Instant.parse("2026-04-01T01:00:00Z")), criteria.until(ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-02-30", "2026-4-1", "+2026-04-01", "yesterday", "2026-04-01T0:00", "2026-04-01T25:00"})
    void dayThatCannotBeReadCountsAsNotGiven(String day) {
        assertEquals(Optional.empty(), criteria(Map.of("from", day)).from(ZONE));
        assertEquals(Optional.empty(), criteria(Map.of("to", day)).until(ZONE));
    }

    @Test
    void addressHasWhatWasGivenInTheOrderOfTheForm() {
        var criteria = criteria(Map.of("name", "髙橋 &", "from", "2026-04-01"));
        assertEquals("from=2026-04-01&name=%E9%AB%99%E6%A9%8B+%26&page=2&row=3", criteria.address("page=2", "row=3"));
        assertEquals("", criteria(Map.of()).address());
    }

    private static SearchCriteria criteria(Map<String, String> typed) {
        return new SearchCriteria(List.of("from", "to", "name"), name -> typed.getOrDefault(name, ""));
    }
}
