package org.madoguchi.seal;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * Reads what stands in a PDF file's signature without the zeros that fill its place. This version of the validator is
 * made with Bouncy Castle 1.83, which passed over them; 1.87 refuses them.
 */
public final class PaddedCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] padded) {
        try (var in = new ASN1InputStream(padded)) {
            in.readObject();
            return super.parseToCMS(Arrays.copyOf(padded, padded.length - in.available()));
        } catch (IOException e) {
            throw new IllegalArgumentException("no CMS message", e);
        }
    }
}
