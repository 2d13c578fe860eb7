package org.madoguchi.settings;

/** A setting is missing or cannot be used. Its message is one line: the key, what is wrong and an example. */
public class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key the setting
     * @param fault what is wrong with it, as the end of a sentence; never a secret's value
     * @param example a value that would do
     */
    public InvalidSettingException(String key, String fault, String example) {
        super(key + " " + fault + "; example: " + key + "=" + example);
    }
}
