package org.madoguchi.admin.cases;

/** The act was not done, and nothing has changed; a key says why. */
public class HelpRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** @param key of the words in the bundle {@code desk} */
    public HelpRefusedException(String key) {
        super(key);
        this.key = key;
    }

    public String getKey() {
        return key;
    }
}
