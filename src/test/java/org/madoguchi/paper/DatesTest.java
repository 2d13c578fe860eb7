package org.madoguchi.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Templates templates = new Templates(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2019-04-30, 2019年4月30日（平成31年4月30日）, 30 April 2019",
        "2019-05-01, 2019年5月1日（令和元年5月1日）, 1 May 2019",
        "2019-12-31, 2019年12月31日（令和元年12月31日）, 31 December 2019",
        "2020-01-01, 2020年1月1日（令和2年1月1日）, 1 January 2020",
        "1989-01-07, 1989年1月7日（昭和64年1月7日）, 7 January 1989",
        "1989-01-08, 1989年1月8日（平成元年1月8日）, 8 January 1989",
        "1926-12-25, 1926年12月25日（昭和元年12月25日）, 25 December 1926",
        "1872-12-31, 1872年12月31日, 31 December 1872"
    })
    void daysAreWrittenInBothCalendars(LocalDate day, String japanese, String english) {
        var before = Locale.getDefault();
        for (var tag : new String[] {"en", "th-TH-u-ca-buddhist-nu-thai", "tr-TR", "ar-SA-u-nu-arab"}) {
            try {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(japanese, text(Language.JA, day), tag);
                assertEquals(english, text(Language.EN, day), tag);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    private String text(Language language, LocalDate day) {
        return templates.find("enrolment", language).frame().dates().text(day);
    }
}
