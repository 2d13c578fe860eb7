package org.madoguchi.admin.find;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.StudentState;

/** 学生検索 / Find a student. */
@Named
@RequestScoped
public class FindBacking {

    @Inject
    private FindService service;

    @Inject
    private FilterChoicesService choices;

    @Inject
    private FindRequest request;

    private FindPage page;
    private List<String> faculties;
    private List<String> years;
    private List<String> entries;

    /** Searches before anything is written: the frame says whether the directory answered. */
    public void load() {
        page = service.find(request.query());
        faculties = choices.of("faculty");
        years = choices.of("year");
        entries = choices.of("entry");
    }

    /** The rows asked for. */
    public List<FindRow> getRows() {
        return page().rows();
    }

    /** Where the next page begins, or {@code null} at the end. */
    public String getNext() {
        return page().next();
    }

    /** How many there are on all pages. */
    public Total getTotal() {
        return page().total().atLeast(getLast());
    }

    /** The number of the first row, as the pages before counted. */
    public long getFirst() {
        return isContinued() ? request.number("from").orElse(1L) : 1;
    }

    /** The number of the last row. */
    public long getLast() {
        return getFirst() + getRows().size() - 1;
    }

    /** The key of the words that say how many there are, and which of them are shown. */
    public String getCountKey() {
        if (!isContinued() && getNext() == null) {
            return "find.count";
        }
        return getTotal().exact() ? "find.count.part" : "find.count.many";
    }

    /** Whether it may have been meant as a user ID, but is none that this service takes. */
    public boolean isNoUserId() {
        return getRows().isEmpty() && request.query().line().isNoUserId();
    }

    /** Whether those are asked for who never came here: the directory is asked for somebody, never for all. */
    public boolean isNobodyNamed() {
        return request.query().state() == StudentState.UNUSED
                && request.query().line().isEmpty();
    }

    /** Faces asks before the page is written when a button of the frame was pressed. */
    private FindPage page() {
        if (page == null) {
            load();
        }
        return page;
    }

    /** What was typed. */
    public String getText() {
        return request.value("q");
    }

    /** A filter or place in the list that is asked for, or {@code null}. */
    public String value(String name) {
        return request.value(name);
    }

    public StudentState[] getStates() {
        return StudentState.values();
    }

    /** Those of the accounts; none where no attribute is set. */
    public List<String> getFaculties() {
        return faculties;
    }

    /** Those of the accounts; none where no attribute is set. */
    public List<String> getYears() {
        return years;
    }

    /** Years of entry of the accounts; none where no attribute is set. */
    public List<String> getEntries() {
        return entries;
    }

    /** Whether the list is narrowed down, beside by what was typed. */
    public boolean isNarrowed() {
        return request.query().isFiltered();
    }

    /** Whether this is not the first page. */
    public boolean isContinued() {
        return !request.query().isFirst();
    }
}
