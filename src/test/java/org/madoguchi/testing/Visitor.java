package org.madoguchi.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.demo.Campus;

/** A student in front of a browser, who finds everything by the names in the manual. */
public final class Visitor implements Walker {

    /** A second password that the policy allows. */
    public static final String SECOND_PASSWORD = "Midori7Wave!x";

    /** Signatures of certificates. */
    private static final Duration SIGNED = Duration.ofMinutes(3);

    private final Page page;
    private final URI portal;
    private final String language;
    private final Student student;
    private final Campus campus;
    private final PortalDatabase database;
    private Consumer<Page> inspection = seen -> {};

    Visitor(Page page, URI portal, String language, Student student, Campus campus, PortalDatabase database) {
        this.page = page;
        this.portal = portal;
        this.language = language;
        this.student = student;
        this.campus = campus;
        this.database = database;
    }

    /** Has every screen looked at that is seen from now on. */
    public void inspectEachScreen(Consumer<Page> inspector) {
        inspection = inspector;
    }

    public Page page() {
        return page;
    }

    URI portal() {
        return portal;
    }

    @Override
    public Student student() {
        return student;
    }

    PortalDatabase database() {
        return database;
    }

    @Override
    public void opens(String path) {
        page.navigate(path.startsWith("/") ? portal + path : path);
    }

    @Override
    public void sees(Word heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setLevel(1)
                                .setName(heading.in(language))
                                .setExact(true)))
                .isVisible();
        inspection.accept(page);
    }

    @Override
    public void seesHome() {
        assertThat(page).hasTitle(Pattern.compile("^" + Word.HOME.in(language) + " \\| "));
        inspection.accept(page);
    }

    @Override
    public void seesManualPage(String path) {
        page.waitForURL("**" + path + "*");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        inspection.accept(page);
    }

    /** Asks for the page again and again until it has this: what is done in the background takes its time. */
    public void reloadsUntil(String selector) {
        Await.until(
                () -> {
                    page.reload();
                    return page.locator(selector).count() > 0;
                },
                selector,
                SIGNED);
    }

    /** Waits for these words anywhere in the main part of the screen. */
    public void reads(String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(loosely(text));
    }

    /** Waits for these words in the summary of what is wrong, after the form was sent. */
    public void isTold(String fault) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(loosely(fault));
        inspection.accept(page);
    }

    /** Running text has word joiners, which nobody sees. The browser's expressions know no quotation. */
    private static Pattern loosely(String text) {
        return Pattern.compile(text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.matches("[\\\\^$.|?*+()\\[\\]{}/]") ? "\\" + letter : letter)
                .collect(Collectors.joining("\u2060?")));
    }

    /** Waits for the summary of what is wrong, after the form was sent. */
    public void isToldOfAFault() {
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        inspection.accept(page);
    }

    /** The field with this label. */
    public Locator field(Word label) {
        return page.getByLabel(label.in(language), new Page.GetByLabelOptions().setExact(true));
    }

    @Override
    public void types(Word label, String value) {
        field(label).fill(value);
    }

    @Override
    public void presses(Word button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button.in(language)).setExact(true))
                .click();
    }

    @Override
    public void offers(Word link) {
        assertThat(linkTo(link)).isVisible();
        inspection.accept(page);
    }

    @Override
    public void follows(Word link) {
        linkTo(link).click();
    }

    private Locator linkTo(Word link) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named(link));
    }

    @Override
    public void choosesFromMenu(Word entry) {
        var menu = page.getByRole(AriaRole.BANNER);
        menu.getByText(Word.MENU.in(language), new Locator.GetByTextOptions().setExact(true))
                .click();
        var role = entry == Word.LOGOUT ? AriaRole.BUTTON : AriaRole.LINK;
        menu.getByRole(role, named(entry)).click();
    }

    private Locator.GetByRoleOptions named(Word word) {
        return new Locator.GetByRoleOptions().setName(word.in(language)).setExact(true);
    }

    /** Fills in the login screen, wherever the browser is, and sends it. */
    public void logsIn(String secondPassword) {
        opens("/login.xhtml");
        types(Word.USER_ID, student.userId());
        types(Word.PASSWORD, student.password());
        types(Word.SECOND_PASSWORD, secondPassword);
        presses(Word.LOGIN);
    }

    /** Reads the nth mail about this at the student's own address, once it has arrived. */
    public Mailbox.Mail receives(Topic topic, int nth) {
        return mailbox(student.email()).read(topic.in(language), nth);
    }

    @Override
    public Mailbox.Mail receivesAt(String address, Topic topic) {
        return receivesAt(address, topic, 1);
    }

    /** Reads the nth mail about this at another address, once it has arrived. */
    public Mailbox.Mail receivesAt(String address, Topic topic, int nth) {
        return mailbox(address).read(topic.in(language), nth);
    }

    /** What has arrived at the student's own address. */
    public Mailbox mailbox() {
        return mailbox(student.email());
    }

    /** What has arrived at an address. */
    public Mailbox mailbox(String address) {
        return new Mailbox(campus.mail(), address);
    }
}
