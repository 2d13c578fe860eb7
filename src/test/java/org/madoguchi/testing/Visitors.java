package org.madoguchi.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.engine.Engine;

/**
 * The people of one test, each with a browser profile of their own. Paths are relative to the portal:
 * {@code visitors.arrive(PHONE_JA).navigate("login.xhtml")}.
 */
public final class Visitors implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    /** So long that what is slow on a busy machine still comes, such as a file of 5 MB handed to a browser. */
    static final double TIMEOUT_MILLIS = 60_000;

    private final Browser browser;
    private final URI portal;
    private final Campus campus;
    private final PortalDatabase database;
    private final String test;
    private final HttpClient connections = PlainVisitor.connections();
    private final List<BrowserContext> contexts = new ArrayList<>();

    Visitors(Browser browser, URI portal, Campus campus, PortalDatabase database, String test) {
        this.browser = browser;
        this.portal = portal;
        this.campus = campus;
        this.database = database;
        this.test = test;
    }

    /** The same people, who come by way of another address. */
    public Visitors by(URI address) {
        return new Visitors(browser, address, campus, database, test);
    }

    /** Somebody who has never been here, with an empty tab. */
    public Page arrive(Screen screen) {
        var context = browser.newContext(screen.options().setBaseURL(portal + "/"));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        contexts.add(context);
        return context.newPage();
    }

    /** A student who has never been here and whom no other test knows. */
    public Visitor newStudent(Screen screen) {
        return newStudent(screen, Campus.PASSWORD);
    }

    /** A student with this university password who has never been here. */
    public Visitor newStudent(Screen screen, String password) {
        return student(Student.enrol(campus, password), screen);
    }

    /** A student at a device that has never been here. */
    public Visitor student(Student student, Screen screen) {
        return new Visitor(arrive(screen), portal, screen.locale().substring(0, 2), student, campus, database);
    }

    /** A student who has never been here, in this browser, and reads the pages in this language. */
    public Walker newStudent(Engine engine, String language) {
        var student = new EngineVisitor(engine, portal, language, Student.enrol(campus, Campus.PASSWORD), campus);
        student.choosesLanguage();
        return student;
    }

    /** Somebody who has never been here and has no browser. */
    public PlainVisitor arrivePlainly() {
        return new PlainVisitor(connections, portal);
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/<test>-<name>.png}. */
    public void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(test + "-" + name + ".png")));
    }

    /** Keeps a picture of every open tab. */
    void pictureAll() {
        var number = 0;
        for (var context : contexts) {
            for (var page : context.pages()) {
                number++;
                picture(page, "failed-" + number);
            }
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
