package org.madoguchi.admin.student;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.LINK_SCREEN;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.PlainVisitor;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** Somebody calls because no mail comes, and the desk reads why. */
@Tag("server")
@Tag("foreign")
@BrowserTest
class StudentFlowIT {

    private static final String REFUSAL = "452 4.2.2 The mailbox of <%s> is over quota";

    @Test
    void clerkAndAuditorReadWhatBecameOfTheMail(
            Visitors visitors, Campus campus, Portal portal, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.askForMail(student);
        var link = URI.create(student.receives(Topic.REGISTRATION).link());
        new PlainVisitor(PlainVisitor.connections(), portal.uri())
                .get(link.toString().replace(portal.uri().toString(), ""));
        var clerk = staff(visitors, campus, database, StaffRole.CLERK, true);
        opens(clerk, student.student().userId());
        outstanding(clerk, "確認メールを再送信");
        clerk.reads("自動プログラムと思われるものにだけ開かれました");
        assertThat(clerk.page().locator("ol.line")).not().containsText("（?");
        fact(clerk, "確認待ちのメール", student.student().email());
        fact(clerk, "メールの言語", "日本語");
        clerk.reads("登録用コード票の発行には、ご自身以外のシステム管理者の承認が必要です。");
        assertFalse(clerk.page().content().contains(link.getQuery().replace("token=", "")), "no link, and no token");
        refuse(student.student(), database);
        opens(clerk, student.student().userId());
        clerk.reads("t***@mail.example.comへの「メールアドレス新規登録のお知らせ（お手続きが必要です）」が、受信側で拒否されました");
        clerk.reads("容量超過");
        clerk.reads(REFUSAL.formatted(student.student().email()));
        clerk.reads("別のメールアドレスの登録を案内してください");
        outstanding(clerk, "確認待ちの宛先を訂正");
        Accessibility.check(clerk.page());
        follows(clerk, "ログイン");
        assertThat(clerk.page().locator("ol.line > li")).hasCount(1);
        clerk.opens("/desk/work.xhtml");
        clerk.reads(student.student().userId());

        var auditor = staff(visitors, campus, database, StaffRole.AUDITOR, false);
        opens(auditor, student.student().userId());
        auditor.reads("was refused by the receiving server");
        auditor.reads("mailbox full.Ask for another address.");
        auditor.reads(REFUSAL.formatted("t***@mail.example.com"));
        assertFalse(auditor.page().content().contains(student.student().email()), "addresses are masked");
        Accessibility.check(auditor.page());
        assertEquals(
                2,
                database.count("select count(*) from audit_event where kind = 'STUDENT_SEEN' and person = '"
                        + student.student().userId() + "'"));

        student.opens(link.toString());
        student.sees(LINK_SCREEN);
    }

    @Test
    void whoHasNotComeHereAndWhoIsNobody(Visitors visitors, Campus campus, PortalDatabase database) {
        var clerk = staff(visitors, campus, database, StaffRole.CLERK, true);
        var unused = Student.enrol(campus, Campus.PASSWORD);
        opens(clerk, unused.userId().toUpperCase(Locale.ROOT));
        clerk.reads("試験 太郎");
        clerk.reads("まだ利用していません");
        Accessibility.check(clerk.page());
        for (var nobody : new String[] {"nobody99", "%25", "a*", ""}) {
            assertEquals(
                    404,
                    clerk.page()
                            .navigate(clerk.page().url().replaceAll("\\?.*", "?id=" + nobody))
                            .status(),
                    nobody);
            clerk.reads("見つかりません");
        }
    }

    /** The student has a mail, a link, sign-ins and a trail; of staff, hashes and tokens nothing is in the file. */
    @Test
    void everythingHeldOnAStudentIsOneFile(Visitors visitors, Campus campus, Portal portal, PortalDatabase database) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.walk(student);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        var admin = Staff.enrol(campus, database, StaffRole.ADMIN);
        var visitor = new PlainVisitor(PlainVisitor.connections(), portal.uri());
        visitor.login(admin.userId(), admin.password(), Visitor.SECOND_PASSWORD);
        visitor.get("/desk/student.xhtml?id=" + student.student().userId());
        var json = visitor.submit(
                "/desk/disclosure.xhtml",
                "programs",
                "json",
                Map.of("id", student.student().userId()));
        var page = visitor.submit(
                "/desk/disclosure.xhtml",
                "form",
                "page",
                Map.of("id", student.student().userId()));
        assertEquals(
                "attachment; filename=\"disclosure-" + student.student().userId() + ".json\"",
                json.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("no-store", json.headers().firstValue("Cache-Control").orElse(""));
        for (var file : List.of(json.body(), page.body())) {
            assertTrue(file.contains(student.student().email()), file);
            assertFalse(file.contains(admin.userId()) || file.contains("$argon2id$") || file.contains("<script"), file);
            assertFalse(
                    Pattern.compile("[0-9a-f]{64}|[A-Za-z0-9_-]{43}")
                            .matcher(file.replaceAll("[A-Za-z_]{43,}", ""))
                            .find(),
                    file);
        }
        assertTrue(page.body().contains("<td>Page looked at by staff</td>"), page::body);
        assertTrue(
                Pattern.compile("<td>[^<]*\\b20\\d\\d[^<]*:\\d\\d[^<]*</td>")
                        .matcher(page.body())
                        .find(),
                page::body);
        assertFalse(
                Pattern.compile("<(dd|td)>([A-Z]+(_[A-Z]+)*|true|false|[a-z]+(-[a-z]+)+)(:[0-9]+)?</")
                        .matcher(page.body())
                        .find(),
                page::body);
        for (var part : List.of(
                "\"account\":\\[\\{",
                "\"one_time_link\":\\[\\{",
                "\"outgoing_mail\":\\[\\{",
                "\"sign_in\":\\[\\{[^]]*\"created_at\":\"20[0-9-]{8}T[0-9:.]+Z\"")) {
            assertTrue(Pattern.compile(part).matcher(json.body()).find(), part + " in " + json.body());
        }
        assertEquals(
                2,
                database.count("select count(*) from audit_event where kind = 'STUDENT_DISCLOSED' and actor = '"
                        + admin.userId() + "' and person = '"
                        + student.student().userId() + "'"));
        var own = visitor.submit("/desk/disclosure.xhtml", "programs", "json", Map.of("id", admin.userId()));
        assertTrue(own.headers().firstValue("Content-Disposition").isEmpty(), "the own account");
    }

    private static Visitor staff(
            Visitors visitors, Campus campus, PortalDatabase database, StaffRole role, boolean japanese) {
        return Staff.atTheDesk(visitors, campus, database, japanese ? DESKTOP_EN.in("ja-JP") : DESKTOP_EN, role);
    }

    private static void opens(Visitor staff, String userId) {
        staff.opens("/desk/student.xhtml?id=" + userId);
    }

    /** What stands beside this name among the facts about the student. */
    private static void fact(Visitor staff, String name, String value) {
        assertThat(staff.page().locator("dl.facts dt:text-is('" + name + "') + dd"))
                .hasText(value);
    }

    private static void follows(Visitor staff, String link) {
        staff.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    /** The mail server of the tests takes everything; this is what the dispatcher writes when one does not. */
    /** The one act that the page recommends. */
    private static void outstanding(Visitor staff, String act) {
        assertThat(staff.page().locator(".acts .button:not(.second)")).hasText(act);
    }

    private static void refuse(Student student, PortalDatabase database) {
        var mail = " where account_id = (select id from account where user_id = '" + student.userId() + "')";
        var reply = REFUSAL.formatted(student.email());
        database.execute("update outgoing_mail set state = 'QUEUED', sent_at = null, last_reply = '" + reply
                + "', next_attempt_at = created_at + interval '1' day" + mail);
        database.execute("insert into mail_reply (id, mail_id, replied_at, attempt, given_up, reply) select "
                + "nextval('mail_reply_seq'), id, "
                + "created_at + interval '1' second, 1, false, last_reply from outgoing_mail" + mail);
    }
}
