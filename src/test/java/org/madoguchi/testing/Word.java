package org.madoguchi.testing;

/** The names of screens, fields and buttons that the login manual promises: what a person, or a test, finds them by. */
public enum Word {
    LOGIN_SCREEN("在学生ログイン", "Students’ Login"),
    USER_ID("ユーザID", "User ID"),
    PASSWORD("パスワード", "Password"),
    SECOND_PASSWORD("第2パスワード", "Second password"),
    LOGIN("ログイン", "Login"),
    FORGOTTEN("第2パスワードを忘れた場合", "If you forget the second password"),
    REGISTRATION("メールアドレスの新規登録", "Registration of New Email Address"),
    EMAIL("メールアドレス", "Email address"),
    CONFIRMATION("確認", "Confirmation"),
    CONFIRM("確認", "Confirm"),
    WAITING("メールの確認", "Check your email"),
    SEND_AGAIN("再送信", "Send again"),
    KEEP_ADDRESS("このメールアドレスを利用する", "Keep this address"),
    CORRECT_AND_SEND("訂正して送信", "Correct and send"),
    SEND_AS_IT_IS("このまま送信", "Send as it is"),
    CORRECT("メールアドレスを訂正する", "Correct the address"),
    LINK_SCREEN("メールアドレスの確認", "Confirm your email address"),
    COMPLETE("完了する", "Complete"),
    REGISTERED("メールアドレス設定完了", "Email address setting completed"),
    TO_LOGIN("ログインページへ移動", "Go to Login Page"),
    SET_SCREEN("第2パスワードの設定", "Set the Second Password"),
    SET("設定", "Set"),
    HOME("ホーム", "Home"),
    MENU("メニュー", "Menu"),
    CHANGE_EMAIL("メールアドレス変更", "Change email address"),
    NEW_EMAIL("新しいメールアドレス", "New email address"),
    EMAIL_CHANGED("メールアドレス変更完了", "Email address changed"),
    CANCEL_CHANGE("変更を取り消す", "Cancel the change"),
    PROOF("本人確認", "Confirm it is you"),
    NEXT("次へ", "Next"),
    CHANGE_SECOND_PASSWORD("第2パスワード変更", "Change second password"),
    CURRENT_SECOND_PASSWORD("現在の第2パスワード", "Current second password"),
    NEW_SECOND_PASSWORD("新しい第2パスワード", "New second password"),
    CHANGE("変更", "Change"),
    SEND("送信", "Send"),
    RESET_SCREEN("第2パスワードの再設定", "Reset the second password"),
    UNUSABLE("このURLは利用できません", "This URL cannot be used"),
    MANUAL("マニュアル", "Manual"),
    DEVICES("ログイン中の端末", "Signed-in devices"),
    THIS_DEVICE("この端末", "This device"),
    END_DEVICE("ログアウトさせる", "Log out this device"),
    END_OTHERS("ほかの端末をすべてログアウト", "Log out all other devices"),
    HISTORY("利用履歴", "Recent activity"),
    CONTACT("お問い合わせ", "Contact"),
    OK("OK", "OK"),
    LOGOUT("ログアウト", "Log out"),
    OTHER_LANGUAGE("English", "日本語"),
    NOT_FOUND("ページが見つかりません", "Page not found");

    private final String japanese;
    private final String english;

    Word(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** As it is written in a language, {@code ja} or {@code en}. */
    public String in(String language) {
        return language.equals("ja") ? japanese : english;
    }
}
