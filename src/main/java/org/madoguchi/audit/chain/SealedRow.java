package org.madoguchi.audit.chain;

import java.util.regex.Pattern;

/**
 * A sealed row, as it is found in the database or an export.
 *
 * @param position in the chain, from 1
 * @param digest of its fields as they are now, or the one that stands for a forgotten row; {@code null} when the row is
 *     gone, or this is no digest
 * @param hash as it was stored; empty when it is no hash
 */
public record SealedRow(long position, String digest, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Takes whatever somebody may have written. */
    public SealedRow {
        digest = isHash(digest) ? digest : null;
        hash = isHash(hash) ? hash : "";
    }

    /** Whether the row belongs after the row with this hash. */
    public boolean follows(String previous) {
        return digest != null
                && isHash(previous)
                && AuditChain.hash(previous, digest).equals(hash);
    }

    private static boolean isHash(String text) {
        return text != null && HASH.matcher(text).matches();
    }
}
