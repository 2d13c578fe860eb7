package org.madoguchi.secondpassword;

import java.util.List;
import org.madoguchi.secondpassword.SecondPasswordPolicy.Rule;

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
    private final List<String> keys;

    SecondPasswordRefusedException(Field field, String key) {
        this(field, List.of(key));
    }

    /** The one to be breaks these rules. */
    SecondPasswordRefusedException(List<Rule> broken) {
        this(Field.CANDIDATE, broken.stream().map(Rule::key).toList());
    }

    private SecondPasswordRefusedException(Field field, List<String> keys) {
        super(String.join(" ", keys));
        this.field = field;
        this.keys = keys;
    }

    public Field getField() {
        return field;
    }

    /** The keys of the messages for the person. */
    public List<String> getKeys() {
        return keys;
    }
}
