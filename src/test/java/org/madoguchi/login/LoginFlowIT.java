package org.madoguchi.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.testing.Screen.DESKTOP_EN;
import static org.madoguchi.testing.Screen.PHONE_JA;
import static org.madoguchi.testing.Word.LOGIN;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.LOGOUT;
import static org.madoguchi.testing.Word.PASSWORD;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.USER_ID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.testing.BrowserTest;
import org.madoguchi.testing.SetUp;
import org.madoguchi.testing.Student;
import org.madoguchi.testing.Visitor;
import org.madoguchi.testing.Visitors;

/** A student logs in, or does not (manual, 2.3). */
@Tag("server")
@BrowserTest
class LoginFlowIT {

    private static final String REFUSED = "ログインできませんでした。ユーザID、パスワード、第2パスワードを確認してください。";

    @Test
    void whicheverIsWrongTheAnswerIsTheSame(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        var known = student.student();
        var nobody = new Student("nobody99", known.password(), known.email());
        var answers = List.of(
                answer(visitors, nobody, known.password(), Visitor.SECOND_PASSWORD),
                answer(visitors, known, "Chigau-99", Visitor.SECOND_PASSWORD),
                answer(visitors, known, known.password(), "Chigau-99"),
                answer(visitors, known, known.password(), ""));
        answers.forEach(answer -> assertEquals(answers.get(0), answer));
    }

    /** What the page says, the user ID left out, and with which status. */
    private static String answer(Visitors visitors, Student student, String password, String secondPassword) {
        var visitor = visitors.student(student, PHONE_JA);
        visitor.opens("/login.xhtml");
        visitor.types(USER_ID, student.userId());
        visitor.types(PASSWORD, password);
        visitor.types(SECOND_PASSWORD, secondPassword);
        var status = visitor.page()
                .waitForResponse("**/login.xhtml", () -> visitor.presses(LOGIN))
                .status();
        visitor.isTold(REFUSED);
        assertThat(visitor.page()).hasTitle(Pattern.compile("^エラー：在学生ログイン \\|"));
        assertThat(visitor.field(USER_ID)).hasValue(student.userId());
        assertThat(visitor.field(PASSWORD)).hasValue("");
        assertThat(visitor.field(SECOND_PASSWORD)).hasValue("");
        return status + visitor.page().locator("main").innerHTML().replace(student.userId(), "");
    }

    @Test
    void emptyFieldsAreNamed(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        student.opens("/login.xhtml");
        student.presses(LOGIN);
        student.isTold("ユーザID：入力してください。");
        student.isTold("パスワード：入力してください。");
    }

    @Test
    void userIdIsUnderstoodHoweverItIsTyped(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.finish(student);
        var fullWidth = student.student()
                .userId()
                .chars()
                .mapToObj(c -> Character.toString(c + 0xFEE0))
                .collect(Collectors.joining());
        for (var typed : List.of(student.student().userId().toUpperCase(Locale.ROOT), fullWidth)) {
            var again = visitors.student(student.student(), PHONE_JA);
            again.opens("/login.xhtml");
            again.types(USER_ID, typed);
            again.types(PASSWORD, student.student().password());
            again.types(SECOND_PASSWORD, Visitor.SECOND_PASSWORD);
            again.presses(LOGIN);
            again.seesHome();
        }
    }

    @Test
    void languageSwitchKeepsPageAndUserIdAndIsRemembered(Visitors visitors) {
        var page = visitors.arrive(PHONE_JA);
        page.navigate("login.xhtml");
        page.getByLabel("ユーザID").fill("s0000102");
        page.getByLabel("第2パスワード").fill("secret");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(heading(page)).hasText(LOGIN_SCREEN.in("en"));
        assertTrue(URI.create(page.url()).getPath().endsWith("/login.xhtml"), page.url());
        assertThat(page.getByLabel(USER_ID.in("en"))).hasValue("s0000102");
        assertThat(page.getByLabel(SECOND_PASSWORD.in("en"))).hasValue("");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        page.navigate("contact.xhtml");
        assertThat(heading(page)).hasText("Contact");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("日本語"))
                .click();
        assertThat(heading(page)).hasText("お問い合わせ");
    }

    @Test
    void browsersLanguageCountsUntilOneIsChosen(Visitors visitors) {
        for (var screen : List.of(PHONE_JA.in("en-GB"), PHONE_JA.in("fr-FR"), DESKTOP_EN)) {
            var page = visitors.arrive(screen);
            page.navigate("login.xhtml");
            assertThat(heading(page)).hasText(LOGIN_SCREEN.in("en"));
        }
        var page = visitors.arrive(DESKTOP_EN.in("ja"));
        page.navigate("login.xhtml");
        assertThat(heading(page)).hasText(LOGIN_SCREEN.in("ja"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login.xhtml",
                "/recovery/request.xhtml",
                "/manual/index.xhtml",
                "/contact.xhtml",
                "/nothing.xhtml",
                "/registration/confirm.xhtml?token=unknown",
                "/email/confirm.xhtml?token=unknown",
                "/recovery/reset.xhtml?token=unknown"
            })
    void lookingAtPublicPagesSetsNoCookie(String path, Visitors visitors) {
        var answer = visitors.arrive(PHONE_JA)
                .request()
                .get(path, RequestOptions.create().setMaxRedirects(0));
        assertEquals(
                List.of(),
                answer.headersArray().stream()
                        .filter(header -> header.name.equalsIgnoreCase("Set-Cookie"))
                        .map(header -> header.value)
                        .toList());
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheLogin(Visitors visitors) {
        var stranger = visitors.newStudent(PHONE_JA);
        for (var path : List.of("/home.xhtml", "/devices.xhtml", "/email/change.xhtml", "/registration/new.xhtml")) {
            stranger.opens(path);
            stranger.sees(LOGIN_SCREEN);
        }
    }

    @Test
    void backButtonShowsNothingAfterLogout(Visitors visitors) {
        var student = visitors.newStudent(PHONE_JA);
        SetUp.reachHome(student);
        student.choosesFromMenu(LOGOUT);
        student.sees(LOGIN_SCREEN);
        student.page().goBack();
        student.sees(LOGIN_SCREEN);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
