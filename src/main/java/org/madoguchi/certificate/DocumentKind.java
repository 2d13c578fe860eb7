package org.madoguchi.certificate;

/** A certificate's faces. */
public enum DocumentKind {

    /** For people: the signed PDF with the credential in it. */
    PDF("application/pdf"),
    /** For a printing machine: monochrome, and not signed, since what is printed has no signature. */
    PRINT("application/pdf"),
    /** For programs: the credential as a JWT. */
    VC("application/vc+jwt");

    private final String mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String getMediaType() {
        return mediaType;
    }
}
