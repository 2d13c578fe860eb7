package org.madoguchi.admin;

import org.madoguchi.web.RowId;

/**
 * How the versions of a text or a file stood when a page was shown: whoever acts then acts on that, and not on what
 * somebody else has made or put in use since.
 *
 * @param newest number of the newest version; 0 when there was none
 * @param used number of the version in use; 0 when none was
 */
public record VersionStand(int newest, int used) {

    /** As a form brings it back; one that was never shown for anything else. */
    public static VersionStand parse(String text) {
        var parts = text == null ? new String[0] : text.split("-", -1);
        return parts.length == 2
                ? new VersionStand(RowId.number(parts[0]), RowId.number(parts[1]))
                : new VersionStand(-1, -1);
    }

    /** As a form carries it. */
    @Override
    public String toString() {
        return newest + "-" + used;
    }
}
