package org.madoguchi.admin.vanished;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** An administrator is asked about a sweep that stopped. */
@BrowserTest
class VanishedFlowIT {

    @Test
    void administratorSaysThatTheyAreNotGone(Visitors visitors, Campus campus, PortalDatabase database) {
        stop(database);
        var admin = Staff.atTheDesk(visitors, campus, database, PHONE_JA, ADMIN);
        admin.opens("/desk/vanished.xhtml");
        admin.reads("ID管理システムに見つからないアカウントが多すぎます");
        Accessibility.check(admin.page());
        visitors.picture(admin.page(), "asked");
        press(admin, "設定を直し、次回まで待つ");
        admin.reads("回答を保存しました。");
        admin.reads("中止（次回まで待つと回答）");
        admin.reads(admin.student().userId());
        Accessibility.check(admin.page());
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'VANISHED_SWEEP_ANSWERED' and actor = '"
                        + admin.student().userId() + "' and detail like 'gone=false;%'"));
    }

    @Test
    void secondAnswerIsToldOfTheFirst(Visitors visitors, Campus campus, PortalDatabase database) {
        stop(database);
        var first = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, ADMIN);
        var second = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN.darkened(), ADMIN);
        first.opens("/desk/vanished.xhtml");
        second.opens("/desk/vanished.xhtml");
        Accessibility.check(second.page());
        visitors.picture(second.page(), "asked");
        press(first, "Treat as left");
        first.reads("Your answer was saved.");
        press(second, "Wait for the next check");
        second.isTold("Nothing was done");
        second.reads("Stopped, treated as left");
        second.reads(first.student().userId());
        Accessibility.check(second.page());
    }

    @Test
    void nobodyElseAnswers(Campus campus, Portal portal, PortalDatabase database) {
        stop(database);
        var answer =
                Map.of("gone", "true", "sweep", String.valueOf(database.count("select max(id) from vanished_sweep")));
        for (var roles : List.of(new StaffRole[0], new StaffRole[] {CLERK}, new StaffRole[] {AUDITOR})) {
            var person = Staff.enrol(campus, database, roles);
            var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
            visitor.login(person.userId(), person.password(), Visitor.SECOND_PASSWORD);
            assertEquals(403, visitor.submit("/desk/vanished.xhtml", answer).statusCode());
        }
        assertEquals(1, database.count("select count(*) from vanished_sweep where state = 'STOPPED'"));
    }

    /** Of which nobody is missing, so that the sweep that an answer allows marks nobody. */
    private static void stop(PortalDatabase database) {
        database.execute("delete from vanished_sweep");
        database.execute("insert into vanished_sweep (id, state, started_at, ended_at, last_account_id, allowed, "
                + "looked, missing,"
                + " returned) values (nextval('vanished_sweep_seq'), 'STOPPED', now(), now(), 0, 0, 200, 0, 0)");
    }

    private static void press(Visitor visitor, String button) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
