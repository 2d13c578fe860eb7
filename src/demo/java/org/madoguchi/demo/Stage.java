package org.madoguchi.demo;

/** How far a sample person has come when the demo starts afresh. */
enum Stage {
    NEW("はじめて", "never here before"),
    ADDRESS_WAITING("アドレス確認待ち", "address waiting for proof"),
    ADDRESS_EXPIRED("アドレス確認期限切れ", "proof of address expired"),
    MAIL_REFUSED("確認メール不達", "mail refused by the mailbox"),
    SECOND_PASSWORD_MISSING("第2パスワード未設定", "second password missing"),
    READY("設定済み", "ready"),
    CHANGE_WAITING("アドレス変更確認待ち", "ready, change waiting"),
    DISABLED("第2パスワード無効", "second password disabled"),
    SUSPENDED("一時停止", "suspended"),
    NOT_IN_DIRECTORY("大学のID失効", "not in the directory"),
    LEFT("大学のID失効により一時停止", "suspended, long not in the directory");

    private final String japanese;
    private final String english;

    Stage(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** In both languages. */
    String text() {
        return japanese + " / " + english;
    }

    boolean hasAccount() {
        return this != NEW;
    }

    boolean hasAddress() {
        return hasAccount() && this != ADDRESS_WAITING && this != ADDRESS_EXPIRED && this != MAIL_REFUSED;
    }

    boolean hasSecondPassword() {
        return hasAddress() && this != SECOND_PASSWORD_MISSING;
    }
}
