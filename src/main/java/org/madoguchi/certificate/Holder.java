package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.SearchText;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;

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

    private Holder(String studentNumber, String name) {
        this.studentNumber = studentNumber;
        this.studentKey = key(studentNumber);
        this.name = name;
    }

    /** @throws java.util.NoSuchElementException when it says neither who it is nor the student number */
    static Holder of(Content content) {
        return new Holder(
                content.value(Field.STUDENT_NUMBER).orElseThrow(),
                names(content).findFirst().orElseThrow());
    }

    /** The same, for another certificate. */
    Holder copy() {
        return new Holder(studentNumber, name);
    }

    /** Nobody any more. */
    static Holder erased(String pseudonym) {
        return new Holder(pseudonym, "");
    }

    /** The form in which student numbers are compared. */
    public static String key(String studentNumber) {
        return studentNumber.toLowerCase(Locale.ROOT);
    }

    /** By which a certificate is found: as students are at the desk. */
    static Set<String> words(Content content) {
        var number = content.value(Field.STUDENT_NUMBER).orElse("");
        return names(content)
                .flatMap(name -> SearchText.words(number, name, null, null).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Content content) {
        return Stream.of(Field.NAME, Field.NAME_ROMAN).flatMap(field -> content.value(field).stream());
    }

    String getStudentNumber() {
        return studentNumber;
    }

    String getName() {
        return name;
    }
}
