package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** How often certificates were checked on a day with one result; not who did, nor which certificates they were. */
@Entity
@Table(name = "check_count")
public class CheckCount {

    @EmbeddedId
    private Key key;

    private long checks;

    /** For the persistence provider. */
    protected CheckCount() {}

    CheckCount(Key key) {
        this.key = key;
    }

    void add(long more) {
        checks += more;
    }

    LocalDate getDay() {
        return key.day;
    }

    String getResult() {
        return key.result;
    }

    long getChecks() {
        return checks;
    }

    /** A day of the university's zone, and what the certificate was worth then. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Nothing was found. */
        static final String NONE = "NONE";

        @Column(name = "checked_on")
        private LocalDate day;

        private String result;

        /** For the persistence provider. */
        protected Key() {}

        Key(LocalDate day, Optional<Standing> standing) {
            this.day = day;
            this.result = standing.map(Standing::name).orElse(NONE);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && day.equals(key.day) && result.equals(key.result);
        }

        @Override
        public int hashCode() {
            return Objects.hash(day, result);
        }
    }
}
