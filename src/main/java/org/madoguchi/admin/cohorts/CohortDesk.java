package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.cohort.CohortFile;
import org.madoguchi.cohort.CohortSource;
import org.madoguchi.cohort.Selection;
import org.madoguchi.cohort.StagingService;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.login.directory.FilterSearch;
import org.madoguchi.login.directory.StaffDirectory;
import org.madoguchi.record.importing.ImportCharset;

/** Has people chosen for the caller; of many in many transactions, and so in none of its own. */
@ApplicationScoped
class CohortDesk {

    /** Rows of a transaction. */
    private static final int AT_ONCE = 2000;

    @Inject
    private StagingService staging;

    @Inject
    private StaffDirectory directory;

    @Inject
    private DeskAccess access;

    /**
     * What is to be done.
     *
     * @param words what the people are told, where the act takes that
     */
    record Order(CohortAct act, Optional<String> words) {}

    /**
     * What came of it.
     *
     * @param id of the cohort; {@code null} when there is none
     * @param fault the key of what is wrong then
     */
    record Chosen(Long id, String fault) {

        static Chosen not(String fault) {
            return new Chosen(null, fault);
        }
    }

    /**
     * Those of a file. It is read to its end before anything is kept of it.
     *
     * @throws IOException when it cannot be read at all
     */
    Chosen byFile(Order order, Path file, String name) throws IOException {
        access.require(DeskRight.COHORTS);
        var charset = ImportCharset.of(file);
        if (charset.isEmpty()) {
            return Chosen.not("records.error.charset");
        }
        try (var text = charset.get().open(file)) {
            var fault = CohortFile.read(text, row -> {});
            if (fault.isPresent()) {
                return Chosen.not(fault.get());
            }
        }
        var id = begin(order, CohortSource.FILE, name);
        try (var text = charset.get().open(file)) {
            var rows = new ArrayList<CohortFile.Row>();
            CohortFile.read(text, row -> {
                rows.add(row);
                if (rows.size() >= AT_ONCE) {
                    staging.add(id, List.copyOf(rows));
                    rows.clear();
                }
            });
            staging.add(id, rows);
        }
        return chosen(id);
    }

    /** Those whom a filter of the directory has; of those who never came here, the dry run says so. */
    Chosen byFilter(Order order, String filter) {
        access.require(DeskRight.COHORTS_FILTER);
        if (!FilterSearch.isFilter(filter)) {
            return Chosen.not("cohorts.error.filter");
        }
        try {
            var found = directory.findByFilter(filter, Cohort.MOST);
            if (!found.all()) {
                return Chosen.not("cohorts.error.filter_many");
            }
            return found.userIds().isEmpty()
                    ? Chosen.not("cohorts.error.nobody")
                    : byUserIds(order, filter, found.userIds());
        } catch (DirectoryUnavailableException e) {
            return Chosen.not("cohorts.error.directory");
        }
    }

    private Chosen byUserIds(Order order, String filter, List<String> userIds) {
        var id = begin(order, CohortSource.FILTER, filter);
        for (var from = 0; from < userIds.size(); from += AT_ONCE) {
            staging.add(
                    id,
                    IntStream.range(from, Math.min(from + AT_ONCE, userIds.size()))
                            .mapToObj(at -> new CohortFile.Row(at + 1, userIds.get(at)))
                            .toList());
        }
        return chosen(id);
    }

    /** Those whom a search has. @param label what was searched for */
    Chosen bySearch(Order order, Selection selection, String label) {
        access.require(DeskRight.COHORTS);
        var people = staging.count(selection);
        if (people == 0 || people > Cohort.MOST) {
            return Chosen.not(people == 0 ? "cohorts.error.nobody" : "cohorts.error.rows");
        }
        var id = begin(order, CohortSource.SEARCH, label);
        staging.add(id, selection);
        return chosen(id);
    }

    private Long begin(Order order, CohortSource source, String label) {
        return staging.begin(order.act(), source, label, order.words(), access.getUserId());
    }

    private Chosen chosen(Long id) {
        staging.chosen(id);
        return new Chosen(id, "");
    }
}
