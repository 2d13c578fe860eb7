package org.madoguchi.notice;

/** Where a text stands. Stored by name: a name stays for ever. */
public enum NoticeState {

    /** 下書き: it was never published. */
    DRAFT,
    /** 公開: one of its versions is shown in its time. */
    PUBLISHED,
    /** 公開終了: none is any more. */
    WITHDRAWN
}
