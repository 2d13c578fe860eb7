package org.madoguchi.notice;

import java.util.List;

/** Where a text stands. Stored by name: a name stays for ever. */
public enum NoticePlace {

    /** Every public page that has notices beside it, and home. */
    EVERY(true, "/"),
    LOGIN(true, "/login.xhtml"),
    HOME(true, "/home.xhtml"),
    REGISTRATION(true, "/registration/new.xhtml", "/registration/waiting.xhtml"),
    RECOVERY(true, "/recovery/"),
    SECOND_PASSWORD(false, "/second-password/"),
    EMAIL_CHANGE(false, "/email/"),
    APPLY(false, "/apply/"),
    VERIFY(false, "/verify.xhtml"),
    MANUAL(false, "/manual/");

    private final boolean beside;
    private final List<String> pages;

    NoticePlace(boolean beside, String... pages) {
        this.beside = beside;
        this.pages = List.of(pages);
    }

    /** Whether this page, by its view ID, is of it. */
    public boolean has(String viewId) {
        return pages.stream().anyMatch(viewId::startsWith);
    }

    /** Whether a text of this kind is shown there: notes stand in forms, which home and the manual have none of. */
    public boolean isFor(NoticeKind kind) {
        return kind != NoticeKind.NOTE || this != HOME && this != MANUAL;
    }

    /** Whether its pages have a place of their own for notices; on others they stand above all else. */
    public boolean isBeside() {
        return beside;
    }
}
