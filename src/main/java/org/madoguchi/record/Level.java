package org.madoguchi.record;

import java.util.List;
import java.util.Locale;

/** What is studied for: undergraduates graduate (卒業), graduate students complete (修了). */
public enum Level {
    UNDERGRADUATE,
    GRADUATE;

    private static final List<String> GRADUATE_WORDS =
            List.of("修士", "博士", "大学院", "専門職学位", "master", "doctor", "ph.d", "graduate school");

    /** The level that the name of a course (課程) tells, in Japanese or English; undergraduate where it tells none. */
    public static Level of(String course) {
        var name = course.toLowerCase(Locale.ROOT);
        return GRADUATE_WORDS.stream().anyMatch(name::contains) ? GRADUATE : UNDERGRADUATE;
    }
}
