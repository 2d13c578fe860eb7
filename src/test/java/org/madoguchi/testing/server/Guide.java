package org.madoguchi.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/** The page of {@code src/docs/servers} that tells an administrator of one make of server what to do. */
public final class Guide {

    private static final Path PAGES = Path.of("src", "docs", "servers");
    private static final Path TARGET = Path.of("target");
    private static final Path GUIDES = TARGET.resolve("guides");
    private static final Pattern NEEDS = Pattern.compile("(?ms)^You need .*?\n\n");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final String COMMANDS = "sh\n";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern EDIT = Pattern.compile("\\bEdit\\s+" + NAME.pattern());
    private static final Pattern DATA_SOURCE = Pattern.compile("`madoguchi\\.db\\.jndi=([^`]+)`");

    private final String page;

    private Guide(String page) {
        this.page = page;
    }

    /**
     * Some commands, to be typed one after the other.
     *
     * @param section the heading above
     * @param before the words between the last step and this one
     */
    public record Step(String section, String before, String commands) {

        /** The file that is to be edited before, if one is. */
        public Optional<String> edited() {
            return EDIT.matcher(before).results().map(file -> file.group(1)).findFirst();
        }
    }

    /**
     * The page for the make that this run of the tests is about.
     *
     * @throws TestAbortedException when it shares that of another
     */
    public static Guide underTest() {
        var page = PAGES.resolve(Server.make() + ".md");
        if (!Files.exists(page)) {
            throw new TestAbortedException(page + " is no page of its own");
        }
        try {
            return new Guide(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of what has to lie in the folder before the first command. */
    private List<String> files() {
        var needs = NEEDS.matcher(page).results().findFirst().orElseThrow().group();
        return NAME.matcher(needs).results().map(name -> name.group(1)).toList();
    }

    /**
     * A folder below {@code target} with these files and nothing else, instead of the one of an earlier run.
     *
     * @throws UncheckedIOException when one of them has not been built or fetched
     */
    public Path freshFolder() {
        var folder = GUIDES.resolve(Path.of(Server.make(), "folder"));
        if (Files.exists(folder.getParent())) {
            Folders.delete(folder.getParent());
        }
        try {
            Files.createDirectories(folder);
            for (var file : files()) {
                var built = TARGET.resolve(file);
                var fetched = TARGET.resolve(Path.of("servers", Server.make(), file));
                Files.copy(Files.exists(built) ? built : fetched, folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** How a data source is named that the administrator defines on the server, as the page says. */
    public String dataSource() {
        return DATA_SOURCE.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    /** All that is to be done, in the page's order. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        var section = "";
        var before = new StringBuilder();
        for (var part : page.split("(?m)^```")) {
            if (part.startsWith(COMMANDS)) {
                steps.add(new Step(section, before.toString(), part.substring(COMMANDS.length())));
                before.setLength(0);
            } else {
                before.append(part);
                section = HEADING.matcher(part)
                        .results()
                        .reduce((first, last) -> last)
                        .map(last -> last.group(1))
                        .orElse(section);
            }
        }
        return steps;
    }
}
