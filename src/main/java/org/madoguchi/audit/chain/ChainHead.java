package org.madoguchi.audit.chain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of the chain at some moment. Whoever keeps one, away from the database, sees later whether everything up to
 * it is still there. Written {@code position:hash}.
 *
 * @param position of the last row; 0 before the first
 * @param hash of that row, 64 hexadecimal digits in lower case
 */
public record ChainHead(long position, String hash) {

    /** Before the first row. */
    public static final ChainHead NONE = new ChainHead(0, AuditChain.START);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** The head that is written there, or empty when it is none. */
    public static Optional<ChainHead> parse(String text) {
        return Optional.of(WRITTEN.matcher(text.strip()))
                .filter(written -> written.matches())
                .map(written -> new ChainHead(Long.parseLong(written.group(1)), written.group(2)));
    }

    /** Whether what stands there is a hash: somebody may have written anything. */
    public boolean isHash() {
        return hash != null && HASH.matcher(hash).matches();
    }

    /** The end of the chain once a row with this digest is appended. */
    public ChainHead next(String digest) {
        return new ChainHead(position + 1, AuditChain.hash(hash, digest));
    }

    /** As it is mailed, kept and given to the check. */
    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
