package org.madoguchi.paper;

import java.io.IOException;
import java.io.InputStream;

/** Signs what a document's signature covers, without having it inside. */
@FunctionalInterface
public interface DetachedSigner {

    /**
     * @param content all of the document but the place of the signature itself
     * @return the signature as CMS (RFC 5652), DER
     * @throws IOException when the content cannot be read or the signature not be made
     */
    byte[] sign(InputStream content) throws IOException;
}
