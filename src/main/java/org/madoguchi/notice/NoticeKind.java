package org.madoguchi.notice;

/** What a text is for. Stored by name: a name stays for ever. */
public enum NoticeKind {

    /** お知らせ / Notice. */
    NEWS,
    /** 注意事項 / Note, beside those of a screen. */
    NOTE,
    /** お問い合わせ / Contact: one of its rows. */
    CONTACT,
    /** メンテナンス / Maintenance: a word above every page, and closing times. */
    MAINTENANCE,
    /** マニュアルの追加ページ / Added page of the manual: its title is the page's. */
    MANUAL_PAGE;

    /** Whether it is nothing without a title. */
    public boolean isTitled() {
        return this == MANUAL_PAGE;
    }

    /** Whether it stands on one page or another; the others stand wherever there is such a thing. */
    public boolean isPlaced() {
        return this == NEWS || this == NOTE;
    }
}
