package org.madoguchi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.paper.Language;

/** The degree that somebody has got, or nothing. */
@Embeddable
public class Degree {

    /** None yet. */
    public static final Degree NONE = new Degree(null, null, null);

    @Column(name = "degree_ja")
    private String title;

    @Column(name = "degree_en")
    private String titleEnglish;

    @Column(name = "degree_number")
    private String number;

    /** For the persistence provider. */
    protected Degree() {}

    /** Each may be {@code null}. */
    public Degree(String title, String titleEnglish, String number) {
        this.title = title;
        this.titleEnglish = titleEnglish;
        this.number = number;
    }

    /** 学位, such as 学士（工学）. */
    public Optional<String> getTitle(Language language) {
        return School.in(language, title, titleEnglish);
    }

    /** 学位記番号. */
    public Optional<String> getNumber() {
        return Optional.ofNullable(number);
    }

    /** Whether there is one. */
    public boolean isKnown() {
        return title != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Degree that
                && Objects.equals(title, that.title)
                && Objects.equals(titleEnglish, that.titleEnglish)
                && Objects.equals(number, that.number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, titleEnglish, number);
    }
}
