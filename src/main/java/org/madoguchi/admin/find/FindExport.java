package org.madoguchi.admin.find;

import java.io.IOException;
import java.util.function.Function;

/** All rows of a search, of which only a few hundred are in memory at any time. */
final class FindExport {

    private final FindQuery query;
    private final Function<FindQuery, FindPage> pages;

    FindExport(FindQuery query, Function<FindQuery, FindPage> pages) {
        this.query = query.from(Cursor.START);
        this.pages = pages;
    }

    /** Where rows go. */
    interface Sink {
        void write(FindRow row) throws IOException;
    }

    /** Hands them on; @throws IOException when the reader is gone */
    void write(Sink sink) throws IOException {
        for (var part = query; part != null; ) {
            var page = pages.apply(part);
            for (var row : page.rows()) {
                sink.write(row);
            }
            part = page.next() == null ? null : query.from(Cursor.parse(page.next()));
        }
    }
}
