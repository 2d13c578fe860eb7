package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Set;
import org.madoguchi.account.SearchText;

/** Whom a certificate is about, as the paper says it. */
@Embeddable
public class Holder {

    @Column(name = "student_number")
    private String studentNumber;

    @Column(name = "student_key")
    private String studentKey;

    @Column(name = "holder_name")
    private String name;

    /** For the persistence provider. */
    protected Holder() {}

    Holder(String studentNumber, String name) {
        this.studentNumber = studentNumber;
        this.studentKey = key(studentNumber);
        this.name = name;
    }

    /** Nobody any more. */
    static Holder erased(String pseudonym) {
        return new Holder(pseudonym, "");
    }

    /** The form in which student numbers are compared. */
    static String key(String studentNumber) {
        return studentNumber.toLowerCase(Locale.ROOT);
    }

    /** By which the certificate is found: as students are at the desk. */
    Set<String> words() {
        return SearchText.words(studentNumber, name, null, null);
    }

    String getStudentNumber() {
        return studentNumber;
    }

    String getName() {
        return name;
    }
}
