package org.madoguchi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;

/** The names of a student as the register has them; what it does not have is {@code null} here, and empty to others. */
@Embeddable
public class RecordName {

    @Column(name = "name_ja")
    private String japanese;

    @Column(name = "name_kana")
    private String kana;

    @Column(name = "name_roman")
    private String roman;

    @Column(name = "former_name")
    private String former;

    /** For the persistence provider. */
    protected RecordName() {}

    /**
     * Only the first is needed.
     *
     * @param former that of the time of study, where it is another now
     */
    public RecordName(String japanese, String kana, String roman, String former) {
        this.japanese = Objects.requireNonNull(japanese);
        this.kana = kana;
        this.roman = roman;
        this.former = former;
    }

    /** With the variation selectors of the register. */
    public String getJapanese() {
        return japanese;
    }

    public Optional<String> getKana() {
        return Optional.ofNullable(kana);
    }

    public Optional<String> getRoman() {
        return Optional.ofNullable(roman);
    }

    /** 在学時氏名: papers about studies that are over say it. */
    public Optional<String> getFormer() {
        return Optional.ofNullable(former);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordName that
                && japanese.equals(that.japanese)
                && Objects.equals(kana, that.kana)
                && Objects.equals(roman, that.roman)
                && Objects.equals(former, that.former);
    }

    @Override
    public int hashCode() {
        return Objects.hash(japanese, kana, roman, former);
    }
}
