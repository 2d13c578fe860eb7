package org.madoguchi.testing;

/** What a mail is about, as its subject says after the names of university and service. */
public enum Topic {
    REGISTRATION("メールアドレス新規登録のお知らせ（お手続きが必要です）", "Registration of your email address: action required"),
    REGISTERED("メールアドレス設定完了のお知らせ", "Email address setting completed"),
    CHANGE("メールアドレス変更のお知らせ（お手続きが必要です）", "Change of your email address: action required"),
    PROOF_WANTED("メールアドレス再確認のお知らせ（お手続きが必要です）", "Please confirm your email address again: action required"),
    CHANGE_REQUESTED("メールアドレス変更受付のお知らせ", "Request to change your email address"),
    CHANGED("メールアドレス変更完了のお知らせ", "Email address changed"),
    CHANGED_FROM_HERE("メールアドレス変更完了のお知らせ（変更前のアドレス宛て）", "Email address changed (notice to your former address)"),
    ADDRESS_TAKEN("登録済みメールアドレスのお知らせ", "About your registered email address"),
    SECOND_PASSWORD_SET("第2パスワード設定完了のお知らせ", "Second password set"),
    SECOND_PASSWORD_CHANGED("第2パスワード変更完了のお知らせ", "Second password changed"),
    SECOND_PASSWORD_RESET("第2パスワード再設定完了のお知らせ", "Second password reset"),
    RECOVERY("第2パスワード再設定のお知らせ（お手続きが必要です）", "Resetting your second password: action required"),
    HOW_TO_GO_ON("第2パスワード設定方法のお知らせ", "How to set your second password");

    private final String japanese;
    private final String english;

    Topic(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** As it is written in a language, {@code ja} or {@code en}. */
    public String in(String language) {
        return language.equals("ja") ? japanese : english;
    }
}
