package org.madoguchi.testing;

import java.net.URI;
import java.util.function.BooleanSupplier;
import org.madoguchi.demo.Campus;
import org.madoguchi.testing.engine.Engine;

/** A student in front of a browser of another make than the other tests' one. */
final class EngineVisitor implements Walker {

    private static final String NAMED =
            "[...document.querySelectorAll('%s')].find(e => (e.value || e.textContent).trim()"
                    + " === '%s' && e.checkVisibility())";

    private final Engine engine;
    private final URI portal;
    private final String language;
    private final Student student;
    private final Campus campus;

    EngineVisitor(Engine engine, URI portal, String language, Student student, Campus campus) {
        this.engine = engine;
        this.portal = portal;
        this.language = language;
        this.student = student;
        this.campus = campus;
    }

    /** By the page's own button, where the browser has asked for another. */
    void choosesLanguage() {
        opens("/login.xhtml");
        there("document.querySelector('h1')");
        var shown = value("document.documentElement.lang");
        if (!shown.equals(language)) {
            leaves(there("document.querySelector('header button[name=language]')"));
        }
    }

    @Override
    public Student student() {
        return student;
    }

    @Override
    public void opens(String path) {
        engine.go(path.startsWith("/") ? portal + path : path);
    }

    @Override
    public void sees(Word heading) {
        await(is("document.querySelector('h1').textContent.trim()", heading.in(language)), heading);
    }

    @Override
    public void seesHome() {
        await(() -> value("document.title").startsWith(Word.HOME.in(language) + " | "), Word.HOME);
    }

    @Override
    public void seesManualPage(String path) {
        await(
                () -> value("location.pathname").endsWith(path)
                        && !value("document.querySelector('h1')").isEmpty(),
                path);
    }

    @Override
    public void types(Word label, String value) {
        engine.type(
                there("[...document.querySelectorAll('label')].find(l => l.textContent.trim() === '"
                        + label.in(language) + "').control"),
                value);
    }

    @Override
    public void presses(Word button) {
        leaves(there(named("button, input[type=submit]", button)));
    }

    @Override
    public void offers(Word link) {
        there(named("main a", link));
    }

    @Override
    public void follows(Word link) {
        leaves(there(named("main a", link)));
    }

    @Override
    public void choosesFromMenu(Word entry) {
        engine.click(there(named("header summary", Word.MENU)));
        leaves(there(named("header details[open] a, header details[open] button", entry)));
    }

    @Override
    public Mailbox.Mail receivesAt(String address, Topic topic) {
        return new Mailbox(campus.mail(), address).read(topic.in(language), 1);
    }

    private String named(String kind, Word name) {
        return NAMED.formatted(kind, name.in(language));
    }

    /** Waits until the expression finds an element, and the page is whole. */
    private String there(String element) {
        await(
                () -> value("document.readyState").equals("complete")
                        && !value(element).isEmpty(),
                element);
        return element;
    }

    /** Clicks on what leads to another page, and waits until this one is gone. */
    private void leaves(String element) {
        value("window.left = 'not yet'");
        engine.click(element);
        await(() -> value("window.left || document.readyState").equals("complete"), "the next page");
    }

    private BooleanSupplier is(String expression, String value) {
        return () -> value(expression).equals(value);
    }

    /** Empty while a page goes and the next comes, too. */
    private String value(String expression) {
        return engine.value(
                "(() => { try { return String((" + expression + ") || ''); } catch (e) { return ''; } })()");
    }

    private void await(BooleanSupplier condition, Object what) {
        Await.until(condition, what + " in " + engine + ", which shows " + value("document.body.innerText"));
    }
}
