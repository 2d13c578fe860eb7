package org.madoguchi.secondpassword;

/** The second password was not taken; says which field is wrong and why. Nothing was changed. */
public class SecondPasswordRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The field that is wrong. */
    public enum Field {
        /** The second password in force. */
        CURRENT,
        /** The one to be. */
        CANDIDATE
    }

    private final Field field;

    SecondPasswordRefusedException(Field field, String key) {
        super(key);
        this.field = field;
    }

    public Field getField() {
        return field;
    }

    /** The key of the message for the person. */
    public String getKey() {
        return getMessage();
    }
}
