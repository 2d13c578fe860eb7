package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * The issue numbers of one type in one academic year. Its row is locked from the taking of a number to the end of the
 * transaction that issues with it: one that is rolled back gives its number back, so that none is missing.
 */
@Entity
@Table(name = "number_series")
@IdClass(NumberSeries.Key.class)
public class NumberSeries {

    @Id
    private String series;

    @Id
    @Column(name = "academic_year")
    private int academicYear;

    @Column(name = "next_number")
    private long next;

    /** For the persistence provider. */
    protected NumberSeries() {}

    /** A new one, which begins with 1. */
    NumberSeries(Key key) {
        this.series = key.series;
        this.academicYear = key.academicYear;
        this.next = 1;
    }

    /** Takes the next number; the row must be locked. */
    long take() {
        return next++;
    }

    /** Which type's and year's. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String series;
        private int academicYear;

        /** For the persistence provider. */
        public Key() {}

        Key(String series, int academicYear) {
            this.series = series;
            this.academicYear = academicYear;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.series.equals(series) && key.academicYear == academicYear;
        }

        @Override
        public int hashCode() {
            return Objects.hash(series, academicYear);
        }

        @Override
        public String toString() {
            return series + " of " + academicYear;
        }
    }
}
