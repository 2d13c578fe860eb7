package org.madoguchi.certificate;

import java.util.List;

/**
 * What is certified. Each type has a number series of its own; undergraduates and graduates, who graduate here and
 * complete there, share it. Stored by name: a name stays for ever, and so does a series.
 */
public enum CertificateType {

    /** 在学証明書: is enrolled. */
    ENROLMENT("EN", "enrolment"),
    /** 在籍期間証明書: was enrolled from then to then. */
    ENROLMENT_PERIOD("EP", "enrolment-period"),
    /** 成績証明書: the grades. */
    TRANSCRIPT("TR", "transcript"),
    /** 卒業(修了)見込証明書: is expected to graduate. */
    EXPECTED_GRADUATION("EG", "expected-graduation", "expected-completion"),
    /** 卒業(修了)証明書: has graduated. */
    GRADUATION("GR", "graduation", "completion"),
    /** 学位取得証明書: has a degree. */
    DEGREE("DG", "degree");

    private final String series;
    private final List<String> templates;

    CertificateType(String series, String... templates) {
        this.series = series;
        this.templates = List.of(templates);
    }

    /** The sign of its number series, which stands in the numbers. */
    public String getSeries() {
        return series;
    }

    /** The templates by which it is drawn: one, or one for undergraduates and one for graduates. */
    public List<String> getTemplates() {
        return templates;
    }
}
