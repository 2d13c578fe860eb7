package org.madoguchi.manual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A PDF that is offered, as pages and requests need it: kept in memory, without its bytes. */
public final class OfferedFile {

    /** Below the application. */
    static final String FOLDER = "/manual/file/";

    private static final int VERSION = 16;
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final long id;
    private final ManualPlace place;
    private final int bytes;
    private final String sha256;

    private OfferedFile(ManualFile file) {
        this.id = file.getId();
        this.place = file.getPlace();
        this.bytes = file.getBytes();
        this.sha256 = file.getSha256();
    }

    static OfferedFile of(ManualFile file) {
        return new OfferedFile(file);
    }

    long id() {
        return id;
    }

    ManualPlace place() {
        return place;
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    /** What the address of this very content ends with. */
    String version() {
        return sha256.substring(0, VERSION);
    }

    /**
     * Below the application; without what follows the question mark it is the address of whichever is offered, which
     * never changes.
     */
    public String getPath() {
        return FOLDER + place.file() + "?v=" + version();
    }

    /** Whether it is the whole manual. */
    public boolean isWhole() {
        return place.topic() == ManualTopic.CONTENTS;
    }

    /** {@code ja} or {@code en}. */
    public String getLanguage() {
        return place.language().getLanguage();
    }

    /** Its length in megabytes with one decimal, at least 0.1. */
    public String getMegabytes() {
        return BigDecimal.valueOf(bytes)
                .divide(MEGABYTE, 1, RoundingMode.HALF_UP)
                .max(LEAST)
                .toPlainString();
    }
}
