package org.madoguchi.testing;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.concurrent.atomic.AtomicInteger;
import org.madoguchi.demo.Campus;

/**
 * A student whom no other test knows.
 *
 * @param userId as the directory writes it
 * @param password of the university
 * @param email an address of theirs, not registered by itself
 */
public record Student(String userId, String password, String email) {

    private static final AtomicInteger ENROLLED = new AtomicInteger();

    /** Enters a new one into the directory, with this university password. */
    public static Student enrol(Campus campus, String password) {
        var number = "%05d".formatted(ENROLLED.incrementAndGet());
        var student = new Student("t" + number, password, "tester." + number + "@mail.example.com");
        try {
            campus.directory()
                    .add(
                            "uid=" + student.userId + ",ou=people," + Campus.BASE,
                            new Attribute("objectClass", "inetOrgPerson"),
                            new Attribute("uid", student.userId),
                            new Attribute("cn", "Tester " + number),
                            new Attribute("sn", "試験"),
                            new Attribute("givenName", "太郎"),
                            new Attribute("displayName", "試験 太郎"),
                            new Attribute("employeeType", "student"),
                            new Attribute("userPassword", password));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
        return student;
    }

    /** A second address of theirs. */
    public String otherEmail() {
        return "new." + email;
    }
}
