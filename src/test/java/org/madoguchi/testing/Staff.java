package org.madoguchi.testing;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.Locale;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;

/** Members of staff whom no other test knows, ready to sign in with {@link Visitor#SECOND_PASSWORD}. */
public final class Staff {

    private Staff() {}

    /** Somebody with these roles; a student without any. */
    public static Student enrol(Campus campus, PortalDatabase database, StaffRole... roles) {
        var person = Student.enrol(campus, Campus.PASSWORD);
        for (var role : roles) {
            change(campus, ModificationType.ADD, person, role);
        }
        database.setUp(person);
        return person;
    }

    /** Somebody with this role, signed in, before the first page of the desk. */
    public static Visitor atTheDesk(
            Visitors visitors, Campus campus, PortalDatabase database, Screen screen, StaffRole role) {
        var person = visitors.student(enrol(campus, database, role), screen);
        person.logsIn(Visitor.SECOND_PASSWORD);
        person.page().waitForURL("**/desk/work.xhtml");
        return person;
    }

    /** Takes a role away in the directory. */
    public static void dismiss(Campus campus, Student person, StaffRole role) {
        change(campus, ModificationType.DELETE, person, role);
    }

    private static void change(Campus campus, ModificationType change, Student person, StaffRole role) {
        var group = "cn=certificate-" + role.name().toLowerCase(Locale.ROOT) + "s,ou=groups," + Campus.BASE;
        var dn = "uid=" + person.userId() + ",ou=people," + Campus.BASE;
        try {
            campus.directory().modify(group, new Modification(change, "member", dn));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }
}
