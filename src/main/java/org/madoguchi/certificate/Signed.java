package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When and with what a certificate was drawn and signed, so that it can be explained after years. */
@Embeddable
public class Signed {

    @Column(name = "signed_at")
    private Instant at;

    @Column(name = "template_version")
    private String templateVersion;

    @Column(name = "font_sha256")
    private String fontSha256;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "signature_level")
    private String level;

    /** For the persistence provider. */
    protected Signed() {}

    Signed(Instant at, String templateVersion, String fontSha256, String keyId, String level) {
        this.at = at;
        this.templateVersion = templateVersion;
        this.fontSha256 = fontSha256;
        this.keyId = keyId;
        this.level = level;
    }

    boolean isSigned() {
        return at != null;
    }

    public Instant getAt() {
        return at;
    }

    /** Of the template it was drawn by. */
    public String getTemplateVersion() {
        return templateVersion;
    }

    /** Of the font, in hex. */
    public String getFontSha256() {
        return fontSha256;
    }

    /** Of the key that signed the PDF. */
    public String getKeyId() {
        return keyId;
    }

    /** Of the signature, such as {@code B-T} (ETSI EN 319 142-1). */
    public String getLevel() {
        return level;
    }
}
