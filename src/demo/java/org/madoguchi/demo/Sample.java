package org.madoguchi.demo;

import java.util.List;

/**
 * A sample person, and where the demo has brought them.
 *
 * @param userId in {@code campus.ldif}, but for those who are not there any more
 * @param role of staff, in both languages; empty for students
 * @param stage at a fresh start
 */
record Sample(String userId, String role, Stage stage) {

    /** Everybody's second password, for those who have one. */
    static final String SECOND_PASSWORD = "Momiji-Gari5";

    /** All of them, in the order in which they are told. */
    static List<Sample> all() {
        return List.of(
                student("s0000101", Stage.NEW),
                student("s0000102", Stage.NEW),
                student("s0000103", Stage.NEW),
                student("s0000111", Stage.ADDRESS_WAITING),
                student("s0000112", Stage.ADDRESS_EXPIRED),
                student("s0000113", Stage.MAIL_REFUSED),
                student("s0000121", Stage.SECOND_PASSWORD_MISSING),
                student("s0000122", Stage.SECOND_PASSWORD_MISSING),
                student("s0000123", Stage.READY),
                student("s0000124", Stage.READY),
                student("s0000125", Stage.READY),
                student("s0000126", Stage.CHANGE_WAITING),
                student("s0000127", Stage.READY),
                student("s0000128", Stage.READY),
                student("s0000129", Stage.READY),
                student("s0000131", Stage.SUSPENDED),
                student("s0000132", Stage.DISABLED),
                student("s0000190", Stage.NOT_IN_DIRECTORY),
                student("s0000191", Stage.LEFT),
                new Sample("s0000141", "在学生・窓口担当 / student and clerk", Stage.READY),
                new Sample("clerk01", "窓口担当 / clerk", Stage.READY),
                new Sample("clerk02", "窓口担当 / clerk", Stage.READY),
                new Sample("admin01", "システム管理者 / administrator", Stage.READY),
                new Sample("auditor01", "監査担当 / auditor", Stage.READY));
    }

    private static Sample student(String userId, Stage stage) {
        return new Sample(userId, "", stage);
    }

    /** Stage, and role of staff. */
    String state() {
        return stage.text() + (role.isEmpty() ? "" : " (" + role + ")");
    }

    /** Where the person reads mail. */
    String email() {
        return userId + "@mail.example.net";
    }

    /** The address that waits for its proof while {@link #email()} is in force. */
    String newEmail() {
        return userId + "@new.example.net";
    }

    /** What to type as second password, or a dash for nothing as long as there is none. */
    String secondPassword() {
        return stage.hasSecondPassword() ? SECOND_PASSWORD : "-";
    }
}
