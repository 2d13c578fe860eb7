package org.madoguchi.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.COMPLETE;
import static org.madoguchi.testing.Word.CONFIRM;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.LINK_SCREEN;
import static org.madoguchi.testing.Word.REGISTERED;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.UNUSABLE;
import static org.madoguchi.testing.Word.WAITING;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** What a service has written before it fails is gone; what has to stay, stays. */
@Tag("server")
@Tag("foreign")
@BrowserTest
class TransactionFlowIT {

    private static final String REFUSALS =
            "select count(*) from audit_event where kind = 'LINK_REFUSED' and detail = 'address-taken'";

    /** The link is spent before the address turns out to be another's by now. */
    @Test
    void refusalLeavesItsAuditRowAndNothingElse(Visitors visitors, PortalDatabase database) {
        var late = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(late);
        var link = late.receives(Topic.REGISTRATION).link();
        var quick = visitors.newStudent(PHONE_JA);
        quick.logsIn("");
        quick.sees(REGISTRATION);
        quick.typesTwice(EMAIL, late.student().email(), CONFIRM);
        quick.sees(WAITING);
        complete(
                quick,
                quick.receivesAt(late.student().email(), Topic.REGISTRATION, 2).link());
        quick.sees(REGISTERED);
        var refusals = database.count(REFUSALS);
        complete(late, link);
        late.sees(UNUSABLE);
        assertEquals(refusals + 1, database.count(REFUSALS));
        assertEquals(List.of(0L, 0L, 0L), written(database, late.student()));
    }

    /** The last row that the service writes is refused by the database. */
    @Test
    void changeMailAndTrailCommitTogether(Visitors visitors, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var link = student.receives(Topic.REGISTRATION).link();
        database.execute(
                "alter table audit_event add constraint refused check (kind <> 'EMAIL_CONFIRMED' or person <> '"
                        + student.student().userId() + "')");
        complete(student, link);
        student.reads("しばらくしてからもう一度お試しください");
        assertEquals(List.of(0L, 0L, 0L), written(database, student.student()));
        database.execute("alter table audit_event drop constraint refused");
        complete(student, link);
        student.sees(REGISTERED);
        assertEquals(List.of(1L, 1L, 1L), written(database, student.student()));
        student.receives(Topic.REGISTERED);
    }

    private static void complete(Visitor visitor, String link) {
        visitor.opens(link);
        visitor.sees(LINK_SCREEN);
        visitor.presses(COMPLETE);
    }

    /** The three tables that completing a registration writes to beside the trail. */
    private static List<Long> written(PortalDatabase database, Student student) {
        var whose = " (select id from account where user_id = '" + student.userId() + "')";
        return List.of(
                database.count("select count(*) from account where email is not null and id in" + whose),
                database.count(
                        "select count(*) from one_time_link where used_at is not null and account_id in" + whose),
                database.count(
                        "select count(*) from outgoing_mail where kind = 'EMAIL_CONFIRMED' and account_id in" + whose));
    }
}
