package org.madoguchi.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A day beside the weekend on which the counter is closed. */
@Entity
@Table(name = "closed_day")
public class ClosedDay {

    @Id
    @Column(name = "closed_on")
    private LocalDate day;

    @Column(name = "name_ja")
    private String name;

    @Column(name = "name_en")
    private String nameEnglish;

    /** For the persistence provider. */
    protected ClosedDay() {}

    /** @param nameEnglish may be empty */
    ClosedDay(LocalDate day, String name, String nameEnglish) {
        this.day = day;
        this.name = name;
        this.nameEnglish = nameEnglish.isEmpty() ? null : nameEnglish;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getName() {
        return name;
    }

    public Optional<String> getNameEnglish() {
        return Optional.ofNullable(nameEnglish);
    }
}
