package org.madoguchi.certificate;

import java.time.LocalDate;
import java.time.Month;

/** The year by which issue numbers are counted: April to March, and named after the year in which it begins. */
final class AcademicYear {

    private AcademicYear() {}

    /** The one that a day is in. */
    static int of(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }
}
