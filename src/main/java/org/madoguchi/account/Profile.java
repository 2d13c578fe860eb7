package org.madoguchi.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What the directory says of a person beside the name, as far as the university has named attributes for it. */
@Embeddable
public class Profile {

    /** Nothing said. */
    public static final Profile NONE = new Profile(null, null, null, null);

    private String kana;
    private String faculty;

    @Column(name = "school_year")
    private String year;

    @Column(name = "entry_year")
    private String entry;

    /** For the persistence provider. */
    protected Profile() {}

    /** Each as the directory spells it, or {@code null}. */
    public Profile(String kana, String faculty, String year, String entry) {
        this.kana = kana;
        this.faculty = faculty;
        this.year = year;
        this.entry = entry;
    }

    /** The name in kana, or {@code null}. */
    public String getKana() {
        return kana;
    }

    /** Faculty or graduate school, or {@code null}. */
    public String getFaculty() {
        return faculty;
    }

    /** The year of study, or {@code null}. */
    public String getYear() {
        return year;
    }

    /** The year of entry, or {@code null}. */
    public String getEntry() {
        return entry;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that
                && Objects.equals(kana, that.kana)
                && Objects.equals(faculty, that.faculty)
                && Objects.equals(year, that.year)
                && Objects.equals(entry, that.entry);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kana, faculty, year, entry);
    }
}
