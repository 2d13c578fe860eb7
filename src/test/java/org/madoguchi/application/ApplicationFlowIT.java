package org.madoguchi.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.Campus;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.testing.Accessibility;
import org.madoguchi.testing.Await;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.Portal;
import org.madoguchi.testing.PortalDatabase;
import org.madoguchi.testing.Screen;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Staff;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;
import org.madoguchi.testing.Word;

/** From "I need one" to holding it, on a phone and without script. */
@Tag("server")
@BrowserTest
class ApplicationFlowIT {

    /** Issuing, signing and registering take some seconds, on a busy machine more. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final AtomicInteger NEXT = new AtomicInteger(700_000);

    @Test
    void studentAppliesPaysAndPrintsAtTheMachine(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var page = student.page();
        link(page, "証明書の発行").click();
        assertThat(page.locator("#hint-STORE")).containsText("1ページ60円");
        looks(visitors, page, "method");
        page.getByLabel("コンビニ発行").check();
        button(page, "進む").click();
        assertThat(page.getByText("卒業した方の証明書です。").or(page.getByText("発行できません")).first())
                .isVisible();
        looks(visitors, page, "certificates");
        var type = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("在学証明書"));
        type.getByLabel("言語").selectOption("JA");
        type.getByLabel("通数").selectOption("1");
        button(page, "進む").click();
        looks(visitors, page, "recipient");
        page.getByLabel("利用目的").fill("就職活動");
        button(page, "進む").click();
        assertThat(page.locator("main")).containsText("60円（1ページ60円）");
        looks(visitors, page, "confirm");
        var secondTab = page.context().newPage();
        secondTab.navigate("apply/confirm.xhtml");
        List.of(page, secondTab).forEach(tab -> {
            tab.getByLabel("提出先が受け付けることを確認した").check();
            tab.getByLabel("支払い後の取消・返金ができないことを確認した").check();
        });
        button(page, "申請する").click();
        assertThat(heading(page)).hasText("申請完了");
        looks(visitors, page, "done");
        var number = page.locator(".number b").textContent();

        button(secondTab, "申請する").click();
        assertThat(heading(secondTab)).hasText("申請完了");
        assertThat(secondTab.locator(".number b")).hasText(number);
        assertEquals(1, applications(database, student), "the second tab found it done");
        assertEquals(
                1,
                database.count("select count(*) from application where number = '" + number
                        + "' and consented like '提出先が受け付けることを確認した; 支払い後の取消%'"),
                "in the words that were ticked");
        secondTab.close();

        link(page, "支払いへ進む").click();
        page.getByLabel("クレジットカード").check();
        button(page, "支払う").click();
        if (page.url().contains("/pay.xhtml")) {
            link(page, "支払う").click();
        }
        button(page, "支払う").click();
        var machine = numberAtTheMachine(page, number);
        looks(visitors, page, "printable");
        saysUntilWhen(page, number, machine);
        saysThatTheNumberComesLater(page, database, number, machine);
        page.navigate("simulation/machine.xhtml?number=" + machine);
        assertThat(page.locator("img.paper").first()).isVisible();
        button(page, "料金を入れて印刷する").click();
        waitFor(page, number, "印刷済");
        looks(visitors, page, "printed");
        var receipt = page.request().get(link(page, "領収書").getAttribute("href"));
        assertTrue(receipt.headers().get("content-type").startsWith("application/pdf"));
        assertEquals(200, receipt.status());
        sendsAgain(visitors, page, database, number);
    }

    /** As if it had been sent and opened, and its link killed by wrong PINs afterwards. */
    private static void sendsAgain(Visitors visitors, Page page, PortalDatabase database, String number) {
        var id = NEXT.incrementAndGet();
        database.execute("update application set method = 'ONLINE', state = 'OPENED' where number = '" + number + "'");
        database.execute("insert into delivery (id, subject, account_id, sender_name, language, email, state, "
                + "token_hash, pin_hash, wrong_pins, opens, sent_at, opened_at, expires_at) select " + id
                + ", number, account_id, '試験 太郎', 'ja', 'jinji@example.com', 'OPENED', 'token-" + id + "', 'pin', 5, "
                + "1, now(), now(), now() + interval '90' day from application where number = '" + number + "'");
        database.execute("insert into delivery_certificate (delivery_id, certificate_id) select " + id
                + ", x.certificate_id from application_certificate x join application_item i on i.id = x.item_id "
                + "join application a on a.id = i.application_id where a.number = '" + number + "'");
        page.navigate("applications.xhtml");
        assertThat(page.locator("main")).containsText("提出先では、現在、開封できません");
        page.navigate("application.xhtml?number=" + number);
        assertThat(page.locator("main")).containsText("暗証番号が5回誤って入力された");
        looks(visitors, page, "link-shut");
        button(page, "再送付").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("もう一度送付しました");
        assertThat(page.locator("main")).not().containsText("暗証番号が5回誤って入力された");
        assertThat(page.locator("main")).containsText("提出先で開封できる期限");
        looks(visitors, page, "sent-again");
    }

    /** With weekday and zone, on its page and in the list. */
    private static void saysUntilWhen(Page page, String number, String machine) {
        var deadline = Pattern.compile("印刷期限\\s*\\d{4}年\\d+月\\d+日（[月火水木金土日]）\\d+:\\d\\d（日本標準時）");
        for (var address : List.of("application.xhtml?number=" + number, "applications.xhtml")) {
            page.navigate(address);
            assertThat(page.locator("main")).containsText(machine);
            assertThat(page.locator("main")).containsText(deadline);
        }
    }

    /** As long as the stores' service has not answered. */
    private static void saysThatTheNumberComesLater(Page page, PortalDatabase database, String number, String machine) {
        var where = " where subject = '" + number + "'";
        database.execute("update print_registration set state = 'REGISTERING', machine_number = null, "
                + "next_look_at = now() + interval '1' day" + where);
        for (var address : List.of("application.xhtml?number=" + number, "applications.xhtml")) {
            page.navigate(address);
            assertThat(page.locator("main")).containsText("登録中");
            assertThat(page.locator("main")).not().containsText(machine);
        }
        database.execute("update print_registration set state = 'READY', machine_number = '" + machine
                + "', next_look_at = now()" + where);
    }

    /** The number comes later. */
    private static String numberAtTheMachine(Page page, String number) {
        Await.until(
                () -> {
                    page.navigate("application.xhtml?number=" + number);
                    return page.locator(".number b").count() > 0;
                },
                "the number at the machine",
                PATIENCE);
        return page.locator(".number b").first().textContent();
    }

    private static void waitFor(Page page, String number, String state) {
        Await.until(
                () -> {
                    page.navigate("application.xhtml?number=" + number);
                    return page.locator(".message b").first().textContent().equals(state);
                },
                state,
                PATIENCE);
    }

    @Test
    void whoIsOnLeaveIsToldWhyNotAndWhatInstead(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ON_LEAVE");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("コンビニ発行").check();
        button(page, "進む").click();
        var row = page.locator(".kind")
                .filter(new Locator.FilterOptions().setHasText("休学中"))
                .first();
        assertThat(row).containsText("在学証明書");
        assertThat(row).containsText("在籍期間証明書");
        visitors.picture(page, "on-leave");
    }

    /** A graduate who studies again: each number has certificates of its own. */
    @Test
    void whoHasTwoStudentNumbersChoosesOne(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var former = student.student().userId() + "g";
        database.execute("insert into student_record (id, user_key, student_number, name_ja, name_roman, birth_date,"
                + " status, faculty_ja, faculty_en, course_ja, course_en, study_level, enrolled_on, left_on,"
                + " imported_at) select nextval('student_record_seq'), user_key, '" + former
                + "', name_ja, name_roman, birth_date,"
                + " 'GRADUATED', faculty_ja, faculty_en, course_ja, course_en, study_level, enrolled_on,"
                + " enrolled_on + 700, imported_at from student_record where student_number = '"
                + student.student().userId() + "'");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        var numbers = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("学籍番号"));
        assertThat(numbers.getByRole(AriaRole.RADIO)).hasCount(2);
        looks(visitors, page, "numbers");
        assertThat(numbers.getByText("工学部 学士課程（卒業）")).hasCount(1);
        assertThat(numbers.getByText("工学部 学士課程（在学）")).hasCount(1);
        numbers.getByLabel(former).check();
        page.getByLabel("窓口受取").check();
        button(page, "進む").click();
        assertThat(page.locator(".facts")).containsText(former);
        assertThat(page.locator(".kind.off").filter(new Locator.FilterOptions().setHasText("在学証明書は卒業後は発行できません")))
                .isVisible();
        button(page, "進む").click();
        page.navigate("apply/method.xhtml");
        assertThat(numbers.getByLabel(former)).isChecked();
    }

    /** Another tab has changed it, or it cannot be printed: the last step says so, and asks for the ticks anew. */
    @Test
    void refusedApplicationStaysAtTheLastStepAndSaysWhy(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("窓口受取").check();
        button(page, "進む").click();
        button(page, "進む").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("証明書の通数を選択してください");
        assertThat(page).hasTitle(Pattern.compile("^エラー："));
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasAttribute("href", "#copies-ENROLMENT");
        page.locator("[name=copies-ENROLMENT]").selectOption("1");
        button(page, "進む").click();
        button(page, "進む").click();
        ticks(page);
        var own = " where account_id = (select id from account where user_key = '"
                + student.student().userId() + "')";
        database.execute("update application_item set copies = 2 where application_id = (select id from application"
                + own + ")");
        button(page, "申請する").click();
        assertThat(heading(page)).hasText("申請内容の確認");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("手数料または申請の内容が変わりました");
        assertThat(page.locator("#accepted")).not().isChecked();
        looks(visitors, page, "changed");
        database.execute("update student_record set name_ja = '\uD842\uDFB7田 花' where student_number = '"
                + student.student().userId() + "'");
        ticks(page);
        button(page, "申請する").click();
        assertThat(heading(page)).hasText("申請内容の確認");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("印刷できない文字「\uD842\uDFB7」があるため");
        looks(visitors, page, "unprintable");
        assertEquals(1, database.count("select count(*) from application" + own + " and state = 'DRAFT'"));
    }

    /** Only the counter can help: it says so once, with the way there. */
    @Test
    void whoIsHeldBackIsToldOnceWhereToAsk(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        database.execute("insert into hold (id, record_id, kind, reason, placed_by, placed_at, held_from, version) "
                + "select nextval('hold_seq'), id, 'OTHER', '-', 'clerk01', current_timestamp, date '2024-01-01', 0 "
                + "from student_record where student_number = '"
                + student.student().userId() + "'");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("窓口受取").check();
        button(page, "進む").click();
        assertThat(page.getByText("窓口にお問い合わせください")).hasCount(1);
        assertThat(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("お問い合わせ")))
                .isVisible();
        assertThat(button(page, "進む")).hasCount(0);
        looks(visitors, page, "held");
    }

    /** A draft in progress is not lost without a word, and what waits for its payment can be called off. */
    @Test
    void draftIsGivenUpAndApplicationCalledOffOnlyOnceAsked(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var page = student.page();
        var number = posted(page, "ENROLMENT");
        page.navigate("application.xhtml?number=" + number);
        var secondTab = page.context().newPage();
        secondTab.navigate("apply/method.xhtml");
        secondTab.getByLabel("窓口受取").check();
        button(secondTab, "進む").click();
        button(page, "もう一度申請する").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("作成中の申請があります");
        looks(visitors, page, "begun");
        secondTab.navigate("apply/method.xhtml");
        assertThat(secondTab.getByLabel("窓口受取")).isChecked();
        confirms(page, "もう一度申請する", "作成中の内容は失われます");
        assertThat(page.getByLabel("郵送")).isChecked();
        page.navigate("pay.xhtml?application=" + number);
        page.locator("summary").getByText("申請の取消").click();
        looks(visitors, page, "pay-cancel");
        page.navigate("application.xhtml?number=" + number);
        confirms(page, "申請の取消", "元に戻せません");
        assertThat(page.locator(".message b").first()).hasText("取消");
        secondTab.close();
    }

    /** What was chosen and ticked is there again, whichever step the sign-in ends at. */
    @Test
    void choiceOutlivesTheSignIn(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA, "ENROLLED");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("郵送").check();
        signsInAnew(student, database, "進む", "method");
        assertThat(page.getByLabel("郵送")).isChecked();
        button(page, "進む").click();
        var type = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("在学証明書"));
        type.getByLabel("言語").selectOption("EN");
        type.getByLabel("通数").selectOption("2");
        var sealed = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("成績証明書"));
        sealed.getByLabel("通数").selectOption("1");
        sealed.getByLabel("厳封").check();
        signsInAnew(student, database, "進む", "certificates");
        assertThat(type.getByLabel("言語")).hasValue("EN");
        assertThat(type.getByLabel("通数")).hasValue("2");
        assertThat(sealed.getByLabel("通数")).hasValue("1");
        assertThat(sealed.getByLabel("厳封")).isChecked();
        button(page, "進む").click();
        page.locator("#recipient").fill("見本商事株式会社");
        page.locator("#address").fill("東京都千代田区1-1");
        page.locator("#purpose").fill("就職活動");
        button(page, "進む").click();
        page.locator("#accepted").check();
        signsInAnew(student, database, "申請する", "confirm");
        assertThat(page.locator("#accepted")).isChecked();
        assertThat(page.locator("#final")).not().isChecked();
        database.execute("update application_item set copies = 1 where application_id = (select a.id from "
                + "application a join account c on c.id = a.account_id where c.user_key = '"
                + student.student().userId() + "')");
        page.reload();
        assertThat(page.locator("#accepted")).not().isChecked();
        applies(page);
    }

    private static void signsInAnew(Visitor student, PortalDatabase database, String pressed, String step) {
        database.expireSignIns(student.student());
        button(student.page(), pressed).click();
        student.sees(Word.LOGIN_SCREEN);
        student.logsIn(Visitor.SECOND_PASSWORD);
        student.seesHome();
        student.page().navigate("apply/" + step + ".xhtml");
    }

    /** 外務省 wants paper; a carrier's address that no standard knows is one all the same. */
    @Test
    void recipientThatWantsPaperIsToldAndCarriersAddressIsTaken(Visitors visitors, PortalDatabase database) {
        var page = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED")
                .page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("オンライン送付").check();
        button(page, "進む").click();
        var sample = page.context()
                .request()
                .get(page.url().replaceFirst("certificates[.]xhtml.*", "sample.pdf?template=enrolment&language=ja"));
        assertEquals(200, sample.status());
        assertTrue(sample.headers().get("content-disposition").contains("\"sample-enrolment-ja.pdf\""));
        assertTrue(new String(sample.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        assertThat(link(page, "見本")).hasCount(6);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("在学証明書"))
                .getByLabel("通数")
                .selectOption("1");
        button(page, "進む").click();
        page.getByLabel("提出先", new Page.GetByLabelOptions().setExact(true)).fill("外務省 領事局");
        page.getByLabel("提出先のメールアドレス").fill("jinji@gmial.com");
        page.getByLabel("確認", new Page.GetByLabelOptions().setExact(true)).fill("jinji@gmial.com");
        page.getByLabel("利用目的").fill("公印確認");
        button(page, "進む").click();
        assertThat(page.locator("#meant")).containsText("jinji@gmail.com");
        link(page, "提出先を訂正する").click();
        page.getByLabel("提出先のメールアドレス").fill("a..b@docomo.ne.jp");
        page.getByLabel("確認", new Page.GetByLabelOptions().setExact(true)).fill("a..b@docomo.ne.jp");
        button(page, "進む").click();
        assertThat(page.locator("#meant")).hasCount(0);
        assertThat(page.locator("main")).containsText("a..b@docomo.ne.jp");
        assertThat(page.locator("main")).containsText("紙の証明書の原本が必要です");
        looks(visitors, page, "legalising");
    }

    /** Paid in cash, made ready, and handed over: two people, each at the own screen. */
    @Test
    void clerkReceivesCashAndHandsOver(Visitors visitors, PortalDatabase database, Campus campus, Portal portal) {
        var student = enrolled(visitors, database, DESKTOP_EN, "ENROLLED");
        var page = student.page();
        link(page, "Apply for a certificate").click();
        page.getByLabel("Counter pick-up").check();
        inspect(visitors, page, "method-en");
        button(page, "Next").click();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Certificate of enrollment"))
                .getByLabel("Number of copies")
                .selectOption("2");
        inspect(visitors, page, "certificates-en");
        button(page, "Next").click();
        inspect(visitors, page, "recipient-en");
        button(page, "Next").click();
        inspect(visitors, page, "confirm-en");
        leavesOutClosedDays(page, database);
        button(page, "Apply").click();
        assertThat(page.locator(".pick .error")).hasCount(2);
        page.getByLabel("I have made sure that the recipient accepts it").check();
        page.getByLabel("I understand that it cannot be cancelled or refunded after payment")
                .check();
        button(page, "Apply").click();
        assertThat(heading(page)).hasText("Application completed");
        inspect(visitors, page, "done-en");
        var number = page.locator(".number b").textContent();

        var clerk = Staff.atTheDesk(visitors, campus, database, PHONE_JA, StaffRole.CLERK)
                .page();
        clerk.navigate("desk/applications.xhtml?words=" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        button(clerk, "現金を受領した").click();
        assertThat(clerk.getByText("入力してください。").first()).isVisible();
        clerk.getByLabel("領収書番号").fill("R-123");
        button(clerk, "現金を受領した").click();
        assertThat(clerk.getByRole(AriaRole.STATUS).first()).containsText("記録しました");
        Await.until(
                () -> {
                    clerk.reload();
                    return button(clerk, "受渡し").count() > 0;
                },
                "ready to be collected",
                PATIENCE);
        Accessibility.check(clerk);
        assertThat(clerk.locator(".facts").first()).containsText("受取の予定日");
        assertThat(clerk.locator(".facts").first()).containsText("受取期限");
        visitors.picture(clerk, "desk-application");
        page.navigate("application.xhtml?number=" + number);
        assertThat(page.locator("main")).containsText("Ready for pick-up from");
        link(page, "Pick-up slip").click();
        assertThat(page.locator(".number b")).hasText(number);
        assertThat(page.locator("main")).containsText("試験 太郎");
        assertThat(page.locator("main")).containsText("SHIKEN Taro");
        assertThat(page.locator("main")).containsText(student.student().userId());
        inspect(visitors, page, "slip-en");
        assertEquals(2, papers(clerk), "one for each copy");
        assertEquals(
                1,
                database.count("select count(*) from audit_event where kind = 'APPLICATION_PAPERS_TAKEN' and person = '"
                        + student.student().userId() + "'"));
        clerk.getByLabel("本人確認書類").selectOption("STUDENT_CARD");
        button(clerk, "受渡し").click();
        assertThat(clerk.getByRole(AriaRole.STATUS).first()).containsText("受渡しを記録しました");
        assertThat(clerk.locator("dt:text-is('受渡し・発送') + dd time")).hasCount(1);
        clerk.navigate("desk/applications.xhtml?state=ALL");
        Accessibility.check(clerk);
        visitors.picture(clerk, "desk-applications");
        waitFor(page, number, "Collected");
        inspect(visitors, page, "collected-en");

        opens(clerk, number);
        assertThat(clerk.locator("main")).containsText("入金額");
        does(clerk, "REFUND_ASK", "#reason", "発行の誤りのため");
        assertThat(clerk.locator("button[name=approve]")).hasCount(0);
        visitors.picture(clerk, "desk-refund-asked");
        var colleague = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, StaffRole.CLERK)
                .page();
        colleague.navigate("desk/approvals.xhtml");
        assertThat(colleague.locator("main")).containsText("Refund " + number);
        inspect(visitors, colleague, "desk-approvals-refund");
        opens(colleague, number);
        inspect(visitors, colleague, "desk-refund");
        colleague.locator("button[name=approve]").click();
        assertThat(colleague.getByRole(AriaRole.STATUS).first()).isVisible();
        assertThat(colleague.locator(".state").first()).hasText("Payment taken back");
        inspect(visitors, colleague, "desk-refunded");
    }

    /** The day to come moves on when the counter is closed. */
    private static void leavesOutClosedDays(Page page, PortalDatabase database) {
        assertThat(page.locator("main")).containsText("Ready for pick-up from");
        var day = page.locator("dd:has(small) b");
        var before = day.textContent();
        IntStream.range(0, 7)
                .forEach(later -> database.execute("insert into closed_day (closed_on, name_ja) select current_date + "
                        + later + ", 'ready' where not exists (select 1 from closed_day where closed_on = current_date"
                        + " + " + later + ")"));
        try {
            page.reload();
            assertThat(day).not().hasText(before);
        } finally {
            database.execute("delete from closed_day where name_ja = 'ready'");
        }
        page.reload();
        assertThat(day).hasText(before);
    }

    /** Given back with a reason, mended under its number, allowed, paid and posted; the next ones end at the desk. */
    @Test
    void returnedOneIsMendedAllowedAndPosted(Visitors visitors, PortalDatabase database, Campus campus) {
        var student = enrolled(visitors, database, PHONE_JA, "ENROLLED");
        database.execute("update student_record set expected_on = current_date + 100 where student_number = '"
                + student.student().userId() + "'");
        var page = student.page();
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, StaffRole.CLERK)
                .page();
        var number = posted(page, "EXPECTED_GRADUATION");
        opens(clerk, number);
        inspect(visitors, clerk, "desk-review");
        does(clerk, "RETURN", "#reason", "部署名を記入してください。");
        page.navigate("application.xhtml?number=" + number);
        assertThat(page.locator("main")).containsText("部署名を記入してください。");
        inspect(visitors, page, "returned");
        button(page, "修正して申請する").click();
        button(page, "進む").click();
        button(page, "進む").click();
        page.getByLabel("部署・担当者").fill("人事部");
        button(page, "進む").click();
        inspect(visitors, page, "mended");
        assertEquals(number, applies(page), "it keeps its number");
        opens(clerk, number);
        assertThat(clerk.locator("main")).containsText("人事部");
        does(clerk, "APPROVE", null, null);
        does(clerk, "CASH", "#receipt", "R-7");
        Await.until(
                () -> {
                    clerk.reload();
                    return clerk.locator("#tracking").count() > 0;
                },
                "ready to be posted",
                PATIENCE);
        listsWhatIsPosted(visitors, clerk, number);
        opens(clerk, number);
        does(clerk, "POST", "#tracking", "1234-5678-9012");
        inspect(visitors, clerk, "desk-posted");
        assertThat(clerk.locator(".facts").first()).containsText("Tracking number");
        page.navigate("application.xhtml?number=" + number);
        assertThat(page.locator("main")).containsText("1234-5678-9012");
        inspect(visitors, page, "posted");
        button(page, "もう一度申請する").click();
        assertThat(page.getByLabel("郵送")).isChecked();

        var refused = posted(page, "EXPECTED_GRADUATION");
        opens(clerk, refused);
        does(clerk, "REFUSE", "#reason", "卒業見込を確認できません。");
        page.navigate("application.xhtml?number=" + refused);
        assertThat(page.locator("main")).containsText("卒業見込を確認できません。");
        inspect(visitors, page, "refused");
        var over = posted(page, "ENROLMENT");
        opens(clerk, over);
        does(clerk, "CALL_OFF", "#reason", "重複した申請です。");
        page.navigate("application.xhtml?number=" + over);
        assertThat(page.locator(".message b").first()).hasText("取消");
        assertThat(page.locator("main")).containsText("重複した申請です。");
        inspect(visitors, page, "called-off");
        database.execute("update application set state = 'PAID_LATE' where number = '" + over + "'");
        database.execute("update payment set state = 'PAID_LATE', paid_at = now(), received = amount where subject = '"
                + over + "'");
        clerk.navigate("desk/student.xhtml?id=" + student.student().userId());
        link(clerk, "This student’s applications").click();
        clerk.waitForURL("**/desk/applications.xhtml?words=*");
        link(clerk, over).click();
        assertThat(clerk.getByText("Paid late.")).isVisible();
        assertThat(clerk.locator("dl.facts").first()).containsText("Paid");
        assertThat(clerk.locator("dl.facts").first()).containsText("Amount received");
        inspect(visitors, clerk, "desk-paid-late");
    }

    private static void listsWhatIsPosted(Visitors visitors, Page clerk, String number) {
        clerk.navigate("desk/applications.xhtml");
        link(clerk, "Posting list").click();
        var row = clerk.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row).containsText("見本商事株式会社 人事部");
        assertThat(row).containsText("東京都千代田区1-1");
        inspect(visitors, clerk, "desk-posting");
        var list = clerk.request().get(link(clerk, "Export").getAttribute("href"));
        var line = list.text()
                .lines()
                .filter(one -> one.contains(number))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("\"見本商事株式会社\",\"人事部\",\"東京都千代田区1-1\",\"1\""), line);
    }

    /** @return how many papers the ZIP of the application on this page has */
    private static int papers(Page clerk) {
        var zip = clerk.request()
                .get("desk/" + clerk.locator("a[href^='application.zip']").getAttribute("href"));
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            var count = 0;
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                assertTrue(new String(files.readAllBytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It went to somebody else: cancelled, revoked, and made anew by two of staff without a fee. */
    @Test
    void misdirectedOneIsAppliedForAnewWithoutFee(Visitors visitors, PortalDatabase database, Campus campus) {
        var student = enrolled(visitors, database, PHONE_JA, "ENROLLED");
        var page = student.page();
        page.navigate("apply/method.xhtml");
        page.getByLabel("オンライン送付").check();
        button(page, "進む").click();
        page.locator("[name=copies-ENROLMENT]").selectOption("1");
        button(page, "進む").click();
        page.locator("#recipient").fill("見本商事株式会社");
        page.locator("#recipientEmail").fill("other@example.com");
        page.locator("#recipientEmailAgain").fill("other@example.com");
        page.locator("#purpose").fill("就職活動");
        button(page, "進む").click();
        page.locator("#consent").check();
        var number = applies(page);
        var clerk = Staff.atTheDesk(visitors, campus, database, DESKTOP_EN, StaffRole.CLERK)
                .page();
        opens(clerk, number);
        does(clerk, "CASH", "#receipt", "R-9");
        waitFor(page, number, "送付済");
        confirms(page, "送付の取消", "お支払いいただいた手数料は返金されません");
        assertThat(page.locator(".message b").first()).hasText("送付取消");
        database.execute("update certificate set state = 'REVOKED', ended_at = now(), end_reason = 'MISDIRECTED' where"
                + " id in (select x.certificate_id from application_certificate x join application_item i on"
                + " i.id = x.item_id join application a on a.id = i.application_id where a.number = '" + number + "')");
        opens(clerk, number);
        does(clerk, "REPLACE_ASK", "#reason", "宛先の誤りのため。");
        var admin = Staff.atTheDesk(visitors, campus, database, PHONE_JA, StaffRole.ADMIN)
                .page();
        refundOfEqualKeyIsRefusedBeside(clerk, admin, number, database);
        opens(admin, number);
        admin.locator("button[name=approve]").click();
        assertThat(admin.getByRole(AriaRole.STATUS).first()).isVisible();
        page.navigate("applications.xhtml");
        assertThat(page.locator("section[aria-labelledby=title] .news li")).hasCount(2);
        assertThat(page.locator("section[aria-labelledby=title] .news li").first())
                .containsText("差戻し");
        inspect(visitors, page, "applications");
        page.locator("section[aria-labelledby=title] .news a").first().click();
        inspect(visitors, page, "replaced");
        button(page, "修正して申請する").click();
        button(page, "進む").click();
        button(page, "進む").click();
        page.locator("#recipientEmail").fill("right@example.com");
        page.locator("#recipientEmailAgain").fill("right@example.com");
        button(page, "進む").click();
        assertThat(page.locator("dd.all")).hasText("0円");
    }

    /** Two kinds of requests have keys of their own each, which may be equal: what is typed below one stays there. */
    private static void refundOfEqualKeyIsRefusedBeside(
            Page clerk, Page admin, String number, PortalDatabase database) {
        opens(clerk, number);
        does(clerk, "REFUND_ASK", "#reason", "現金のため。");
        for (var table : List.of("refund_request", "replacement_request")) {
            database.execute(
                    "update " + table + " set id = 900000001 where application_id = (select id from application"
                            + " where number = '" + number + "')");
        }
        opens(admin, number);
        var refund = admin.locator("section[aria-labelledby^=refund-]");
        var replacement = admin.locator("section[aria-labelledby^=replacement]");
        admin.navigate(admin.url() + "&about=refund&request=900000001&remark=%E7%90%86%E7%94%B1");
        assertThat(refund.locator("textarea")).hasValue("理由");
        assertThat(replacement.locator("textarea")).hasValue("");
        refund.locator("textarea").fill("");
        refund.locator("button[name=refuse]").click();
        assertThat(refund.locator(".field.wrong")).hasCount(1);
        assertThat(replacement.locator(".field.wrong")).hasCount(0);
        refund.locator("textarea").fill("返金はいたしません。");
        refund.locator("button[name=refuse]").click();
        assertThat(admin.getByRole(AriaRole.STATUS).first()).isVisible();
        assertThat(refund.locator("button")).hasCount(0);
        assertThat(replacement.locator("button[name=approve]")).hasCount(1);
    }

    private static String posted(Page page, String type) {
        page.navigate("apply/method.xhtml");
        page.getByLabel("郵送").check();
        button(page, "進む").click();
        page.locator("select[name^=copies-]").all().forEach(copies -> copies.selectOption("0"));
        page.locator("[name=copies-" + type + "]").selectOption("1");
        button(page, "進む").click();
        page.locator("#recipient").fill("見本商事株式会社");
        page.locator("#address").fill("東京都千代田区1-1");
        page.locator("#purpose").fill("就職活動");
        button(page, "進む").click();
        return applies(page);
    }

    /** What cannot be undone is asked about before its button is there. */
    private static void confirms(Page page, String act, String question) {
        assertThat(button(page, act)).hasCount(0);
        page.locator("summary")
                .getByText(act, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("details[open]")).containsText(question);
        button(page, act).click();
    }

    /** @return the number that it has got */
    private static String applies(Page page) {
        ticks(page);
        button(page, "申請する").click();
        assertThat(heading(page)).hasText("申請完了");
        return page.locator(".number b").textContent();
    }

    private static void ticks(Page page) {
        page.locator("#accepted").check();
        page.locator("#final").check();
    }

    private static void opens(Page clerk, String number) {
        clerk.navigate("desk/applications.xhtml?words=" + number);
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
    }

    private static void does(Page clerk, String act, String field, String typed) {
        if (field != null) {
            clerk.locator(field).fill(typed);
        }
        clerk.locator("button[value=" + act + "]").click();
        assertThat(clerk.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    @Test
    void anothersApplicationIsTheSameAsNone(Visitors visitors, PortalDatabase database) {
        var student = enrolled(visitors, database, PHONE_JA.withoutScripts(), "ENROLLED");
        var none = student.page().navigate("application.xhtml?number=A26-999999");
        var draft = student.page().navigate("application.xhtml");
        var receipt = student.page().navigate("application/receipt.pdf?number=A26-999999");
        assertEquals(404, receipt.status());
        assertEquals(404, none.status());
        assertEquals(404, draft.status());
    }

    private static Visitor enrolled(Visitors visitors, PortalDatabase database, Screen screen, String status) {
        var student = visitors.newStudent(screen);
        database.enrol(student.student(), status);
        SetUp.reachHome(student);
        return student;
    }

    private static long applications(PortalDatabase database, Visitor student) {
        return database.count("select count(*) from application a join account c on c.id = a.account_id "
                + "where c.user_key = '" + student.student().userId() + "'");
    }

    /** What axe finds needs scripts, which some here do without. */
    private static void inspect(Visitors visitors, Page page, String name) {
        looks(visitors, page, name);
        Accessibility.check(page);
    }

    private static void looks(Visitors visitors, Page page, String name) {
        visitors.picture(page, name);
        Accessibility.checkTargets(page);
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "too wide: " + name);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
